package dev.agoge.environments.office;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The calls that are listed: all that can be read, and of what was read, all that the task may need
 * beside much that it does not; what repairs a mistake; the end. Other calls are as good.
 */
final class Menu {
  private static final List<String> ANSWERS = List.of("accept", "decline", "tentative");
  private static final String FINISH = Calls.finish();

  private final Errand errand;
  private final Difference difference;
  private final Restores restores;
  private final long todoBit;
  private final Map<String, Long> bits = new HashMap<>();
  private final Set<String> firstRows = new HashSet<>();

  /** Steps and decoys together, sorted, so that the place tells nothing. */
  private final List<Step> offers;

  private final List<String> answers = new ArrayList<>();

  Menu(Errand errand, Difference difference) {
    this.errand = errand;
    this.difference = difference;
    restores = new Restores(errand);
    Reads reads = errand.reads();
    todoBit = reads.mask(List.of("list_todos"));
    for (Event event : errand.start().events()) {
      bits.put(event.id(), reads.day(event.when().date()));
    }
    for (Mail mail : errand.start().mails()) {
      bits.put(mail.id(), reads.mask(List.of("list_mails " + mail.folder())));
    }
    for (Sheet sheet : errand.start().sheets()) {
      sheet.rows().forEach(row -> firstRows.add(row.content()));
    }
    offers =
        Stream.concat(errand.steps().stream(), errand.decoys().stream())
            .sorted(Comparator.comparing(Step::text))
            .toList();
    errand.question().ifPresent(this::addAnswers);
  }

  private void addAnswers(Question question) {
    Stream.concat(question.rivals().stream(), Stream.of(question.answer()))
        .distinct()
        .sorted()
        .map(Calls::finish)
        .forEach(answers::add);
  }

  Restores restores() {
    return restores;
  }

  /** In a fixed order, each once. */
  List<String> list(OfficeState state) {
    Set<String> calls = LinkedHashSet.newLinkedHashSet(256);
    errand.reads().list(state.seen(), calls);
    todos(state, calls);
    events(state, calls);
    mails(state, calls);
    extraRows(state.desk(), calls);
    for (Step step : offers) {
      if (knows(state, step.needs()) && isPossible(state.desk(), step)) {
        calls.add(step.text());
      }
    }
    restores.list(state, difference, calls);
    calls.add(FINISH);
    errand.question().filter(q -> knows(state, q.needs())).ifPresent(q -> calls.addAll(answers));
    return List.copyOf(calls);
  }

  private static boolean knows(OfficeState state, long needs) {
    return (needs & ~state.seen()) == 0;
  }

  /** What was made by a call is known from its result. */
  private boolean knows(OfficeState state, String id) {
    return knows(state, bits.getOrDefault(id, 0L));
  }

  private void todos(OfficeState state, Collection<String> calls) {
    boolean listed = knows(state, todoBit);
    for (Todo todo : state.desk().todos()) {
      if (listed || errand.start().todo(todo.id()).isEmpty()) {
        if (!todo.done()) {
          calls.add(Calls.on("complete_todo", todo.id()));
        }
        calls.add(Calls.on("delete_todo", todo.id()));
      }
    }
  }

  private void events(OfficeState state, Collection<String> calls) {
    for (Event event : state.desk().events()) {
      if (!knows(state, event.id())) {
        continue;
      }
      if (event.isOwn()) {
        calls.add(Calls.on("delete_event", event.id()));
      } else {
        ANSWERS.forEach(a -> calls.add(Calls.on("respond", event.id(), "answer", a)));
      }
    }
  }

  private void mails(OfficeState state, Collection<String> calls) {
    for (Mail mail : state.desk().mails()) {
      if (knows(state, mail.id())) {
        for (String folder : errand.world().folders()) {
          if (!folder.equals(mail.folder())) {
            calls.add(Calls.on("move_mail", mail.id(), "folder", folder));
          }
        }
      }
    }
  }

  /** Rows that the start did not have can be taken back. */
  private void extraRows(Desk desk, Collection<String> calls) {
    if (desk.sheets().equals(errand.start().sheets())) {
      return;
    }
    for (Sheet sheet : desk.sheets()) {
      for (int i = 0; i < sheet.rows().size(); i++) {
        if (!firstRows.contains(sheet.rows().get(i).content())) {
          calls.add(Calls.deleteRow(sheet.name(), i + 2));
        }
      }
    }
  }

  private static boolean isPossible(Desk desk, Step step) {
    return switch (step.call().name()) {
      case "complete_todo", "update_todo", "delete_todo" -> desk.todo(step.target()).isPresent();
      case "update_event", "delete_event", "invite", "uninvite", "respond" ->
          desk.event(step.target()).isPresent();
      case "set_cell" -> {
        int row = Integer.parseInt(step.call().text("cell").substring(1));
        yield desk.sheet(step.call().text("sheet"))
            .filter(s -> row - 2 < s.rows().size())
            .isPresent();
      }
      default -> true;
    };
  }
}

package dev.agoge.environments.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is there besides what a task is about. */
final class Surroundings {
  static final String EXPENSES = "Expenses";
  static final String STOCK = "Stock";
  static final String TEAM = "Team";
  static final String BACKLOG = "Backlog";

  private Surroundings() {}

  /** Sheets that several stories may be about; comes first. */
  static void furnish(Draft draft) {
    List<List<String>> costs = new ArrayList<>();
    for (int i = draft.random().nextInt(3, 5); i > 0; i--) {
      String amount = BigDecimal.valueOf(draft.random().nextInt(500, 20_000), 2).toString();
      costs.add(List.of(draft.draw(Vocabulary.COSTS), amount));
    }
    draft.sheet(EXPENSES, List.of("Item", "Amount"), costs);
    List<Integer> counts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      counts.add(7 + 3 * i);
    }
    counts = draft.shuffled(counts);
    List<List<String>> stock = new ArrayList<>();
    for (int i = draft.random().nextInt(3, 5); i > 0; i--) {
      stock.add(List.of(draft.draw(Vocabulary.ITEMS), counts.removeLast().toString()));
    }
    draft.sheet(STOCK, List.of("Item", "Count"), stock);
    draft.sheet(
        TEAM,
        List.of("Name", "Group"),
        draft.people().stream().map(p -> List.of(p.name(), p.group())).toList());
    List<List<String>> backlog = new ArrayList<>();
    if (draft.random().nextBoolean()) {
      String due = draft.today().minusDays(draft.random().nextInt(9, 30)).toString();
      backlog.add(List.of(draft.draw(Vocabulary.CHORES), due));
    }
    draft.sheet(BACKLOG, List.of("Title", "Due"), backlog);
  }

  /** To-dos, appointments and mails like any others; comes last. */
  static void fill(Draft draft) {
    for (int i = draft.random().nextInt(1, 4); i > 0; i--) {
      draft.todo(
          draft.draw(Vocabulary.CHORES),
          draft.random().nextInt(0, 7),
          draft.random().nextInt(3) == 0);
    }
    for (int i = draft.random().nextInt(3, 6); i > 0; i--) {
      Slot when = draft.freeSlot(draft.day(), draft.random().nextBoolean() ? 60 : 30);
      draft.own(
          draft.draw(Vocabulary.MEETINGS),
          when,
          draft.pick(Vocabulary.ROOMS.words(draft.isFresh())),
          draft.anybody(draft.random().nextInt(1, 3)));
    }
    for (int i = draft.random().nextInt(2, 4); i > 0; i--) {
      String subject = draft.draw(Vocabulary.SUBJECTS);
      draft.mail(
          draft.anybody(1).getFirst(), subject, "This is about " + subject + ". No answer needed.");
    }
  }
}

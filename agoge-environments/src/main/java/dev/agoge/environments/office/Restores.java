package dev.agoge.environments.office;

import dev.agoge.environments.tools.ToolCall;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calls that make what is missing: objects of the start or of the goal, by content. */
final class Restores {
  private final Errand errand;
  private final Map<String, Step> calls = new LinkedHashMap<>();

  Restores(Errand errand) {
    this.errand = errand;
    add(errand.start());
    add(errand.goal());
  }

  private void add(Desk desk) {
    Reads reads = errand.reads();
    desk.todos().forEach(t -> add(t.content(), Calls.add(t), reads.mask(List.of("list_todos"))));
    desk.events().stream()
        .filter(Event::isOwn)
        .forEach(e -> add(e.content(), Calls.add(e), reads.day(e.when().date())));
    for (Sheet sheet : desk.sheets()) {
      long bit = reads.mask(List.of("read_sheet " + sheet.name()));
      sheet.rows().forEach(r -> add(r.content(), Calls.add(r), bit));
    }
  }

  /** A content of the goal is known only after what the step that leads to it needs. */
  private void add(String content, ToolCall call, long bits) {
    long needs = bits;
    for (Step step : errand.steps()) {
      needs |= step.after().equals(content) ? step.needs() : 0;
    }
    calls.putIfAbsent(content, new Step(call, call.action().text(), needs, "", content));
  }

  /** The call that makes an object with this content. */
  Step call(String content) {
    Step call = calls.get(content);
    if (call == null) {
      throw new IllegalArgumentException("nothing makes " + content);
    }
    return call;
  }

  boolean makes(String content) {
    return calls.containsKey(content);
  }

  /** The calls for what there is less of than at the start or at the goal. */
  void list(OfficeState state, Difference difference, Collection<String> sink) {
    Map<String, Integer> now = Errand.count(state.desk());
    calls.forEach(
        (content, call) -> {
          if ((call.needs() & ~state.seen()) == 0 && difference.lack(now, content) > 0) {
            sink.add(call.text());
          }
        });
  }
}

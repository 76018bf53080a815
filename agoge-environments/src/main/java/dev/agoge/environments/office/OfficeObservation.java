package dev.agoge.environments.office;

import dev.agoge.environment.Observation;
import java.util.List;

/** Shows the task first, and then what each call gave. */
record OfficeObservation(Assignment assignment, OfficeState state) implements Observation {

  @Override
  public int player() {
    return 0;
  }

  @Override
  public String text() {
    return state.begun() ? state.message() : assignment.opening();
  }

  @Override
  public List<String> admissible() {
    return state.finished() ? List.of() : assignment.menu().list(state);
  }

  @Override
  public String stateKey() {
    Desk start = assignment.errand().start();
    Desk desk = state.desk();
    StringBuilder key = new StringBuilder(64).append(Long.toHexString(state.seen()));
    if (state.finished()) {
      key.append(" finished ").append(state.answer());
    }
    if (!desk.equals(start)) {
      key.append(' ').append(desk.created());
      part(key, start.todos(), desk.todos());
      part(key, start.events(), desk.events());
      part(key, start.mails(), desk.mails());
      part(key, start.sent(), desk.sent());
      part(key, start.sheets(), desk.sheets());
    }
    return key.toString();
  }

  private static void part(StringBuilder key, List<?> before, List<?> now) {
    key.append('\n');
    if (!before.equals(now)) {
      key.append(now);
    }
  }
}

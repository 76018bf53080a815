package dev.agoge.environments.office;

import dev.agoge.environments.tools.Toolbox;

/** What the episodes of a task share. */
final class Assignment {
  private final Errand errand;
  private final Office office;
  private final Difference difference;
  private final Menu menu;
  private final String opening;

  Assignment(Errand errand, Toolbox toolbox) {
    this.errand = errand;
    office = new Office(errand.world());
    difference = new Difference(errand);
    menu = new Menu(errand, difference);
    opening =
        "task: "
            + errand.instruction()
            + "\ntoday: "
            + Dates.full(errand.world().today().toString())
            + "\ncall one tool at a time, as {\"name\":\"add_todo\",\"arguments\":{\"title\":\"buy"
            + " stamps\"}}; write days as 2027-01-05, times as 09:30; end with finish\ntools:\n"
            + toolbox.listing();
  }

  Errand errand() {
    return errand;
  }

  Office office() {
    return office;
  }

  Difference difference() {
    return difference;
  }

  Menu menu() {
    return menu;
  }

  /** The task and the tools, shown at the start. */
  String opening() {
    return opening;
  }

  /** The share of what was wanted that is there, less the damage; in [0, 1]. */
  double reward(OfficeState state) {
    Difference.Standing now = difference.of(state.desk());
    int asked = errand.question().isPresent() ? 1 : 0;
    int right = asked == 1 && isAnswered(state) ? 1 : 0;
    return share(now.made() + right - now.unwanted(), difference.wanted() + asked);
  }

  /** Like the reward, with the end as one more thing that is wanted. */
  double progress(OfficeState state) {
    Difference.Standing now = difference.of(state.desk());
    int end = state.finished() && isAnswered(state) ? 1 : 0;
    return share(now.made() + end - now.unwanted(), difference.wanted() + 1);
  }

  private boolean isAnswered(OfficeState state) {
    return errand.question().map(q -> q.isAnsweredBy(state.answer())).orElse(true);
  }

  private static double share(int good, int all) {
    return Math.max(0, (double) good / all);
  }
}

package dev.agoge.run.train;

import dev.agoge.evaluate.EpisodeOutcome;
import dev.agoge.evaluate.FailureKind;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The expert's episodes of an update. Only those that solve their task are imitated.
 *
 * @param played all of them, in order
 * @param context longest sequence that the model takes in
 */
record Demonstrations(List<Trajectory> played, int context) {
  Demonstrations {
    played = List.copyOf(played);
  }

  /** What there is to imitate. */
  List<Trajectory> solved() {
    return played.stream().filter(t -> t.counts() && t.success()).toList();
  }

  /** Length of what there is to imitate. */
  long tokens() {
    return solved().stream()
        .flatMap(t -> t.calls().stream())
        .mapToLong(c -> c.appended().length + c.output().length)
        .sum();
  }

  Map<String, Double> metrics() {
    return Map.of(
        "demonstrationsLeftOut", (double) (played.size() - solved().size()),
        "infrastructureFailures", (double) Losses.of(played).lost());
  }

  /** What there is to warn of. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    Losses.of(played).warning().ifPresent(warnings::add);
    long overlong = ended(FailureKind.CONTEXT_OVERFLOW);
    if (overlong > 0) {
      warnings.add(
          "%d of %d demonstrations do not fit into the model's context and were left out; raise model.context above %d"
              .formatted(overlong, played.size(), context));
    }
    long unsolved = played.stream().filter(Trajectory::counts).count() - solved().size() - overlong;
    if (2 * unsolved > played.size()) {
      warnings.add(
          "the expert did not solve %d of %d demonstrations, which were left out"
              .formatted(unsolved, played.size()));
    }
    return warnings;
  }

  /**
   * Checks that there is something to imitate.
   *
   * @throws UnsupportedOperationException if there is not, because more would not help
   */
  void checkUseful(String environment) {
    if (solved().isEmpty()) {
      throw new UnsupportedOperationException(
          "none of %d demonstrations of %s can be imitated (the first, of task %s: %s); %s"
              .formatted(
                  played.size(),
                  environment,
                  played.getFirst().task().id(),
                  reason(played.getFirst()),
                  ended(FailureKind.CONTEXT_OVERFLOW) > 0
                      ? "raise model.context"
                      : "give tasks the expert solves within rollout.stepLimit, or set"
                          + " imitation.updates=0"));
    }
  }

  private static String reason(Trajectory trajectory) {
    return trajectory.note().isEmpty() ? "it ended unsolved" : trajectory.note();
  }

  private long ended(FailureKind kind) {
    return played.stream()
        .filter(t -> EpisodeOutcome.of(t).failure().equals(Optional.of(kind)))
        .count();
  }
}

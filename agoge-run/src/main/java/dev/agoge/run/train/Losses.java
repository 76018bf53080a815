package dev.agoge.run.train;

import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.Optional;

/**
 * Episodes that say nothing because the infrastructure failed: left out, but never silently.
 *
 * @param lost how many of them
 * @param played of how many
 * @param cause why the first was lost; empty if none was
 */
record Losses(int lost, int played, String cause) {

  static Losses of(List<Trajectory> played) {
    List<Trajectory> lost = played.stream().filter(t -> !t.counts()).toList();
    return new Losses(
        lost.size(), played.size(), lost.stream().map(Trajectory::note).findFirst().orElse(""));
  }

  /** Whether episodes were played and none of them says anything. */
  boolean total() {
    return played > 0 && lost == played;
  }

  /** What there is to warn of. */
  Optional<String> warning() {
    return lost == 0
        ? Optional.empty()
        : Optional.of(
            "%d of %d episodes were lost to infrastructure and left out, the first because: %s"
                .formatted(lost, played, cause));
  }
}

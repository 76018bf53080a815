package dev.agoge.run.store;

import dev.agoge.environment.Split;
import dev.agoge.trajectory.Ending;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which episodes are meant; an empty part stands for all.
 *
 * @param phase what the run was doing
 * @param update how many updates the agent had seen
 * @param split the split of the task
 * @param ending how the episode ended
 * @param success whether the task was solved; episodes whose infrastructure failed were not
 */
public record EpisodeFilter(
    Optional<String> phase,
    OptionalInt update,
    Optional<Split> split,
    Optional<Ending> ending,
    Optional<Boolean> success) {

  /** Every episode. */
  public static final EpisodeFilter ALL =
      new EpisodeFilter(
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The same, of one phase only. */
  public EpisodeFilter inPhase(String only) {
    return new EpisodeFilter(Optional.of(only), update, split, ending, success);
  }

  /** The same, of one update only. */
  public EpisodeFilter atUpdate(int only) {
    return new EpisodeFilter(phase, OptionalInt.of(only), split, ending, success);
  }

  /** The same, of one split only. */
  public EpisodeFilter ofSplit(Split only) {
    return new EpisodeFilter(phase, update, Optional.of(only), ending, success);
  }

  /** The same, of one ending only. */
  public EpisodeFilter endedBy(Ending only) {
    return new EpisodeFilter(phase, update, split, Optional.of(only), success);
  }

  /** The same, solved or unsolved only. */
  public EpisodeFilter solved(boolean only) {
    return new EpisodeFilter(phase, update, split, ending, Optional.of(only));
  }
}

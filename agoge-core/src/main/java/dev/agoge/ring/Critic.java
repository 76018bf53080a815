package dev.agoge.ring;

import dev.agoge.credit.Judged;
import dev.agoge.learn.Moment;
import java.util.List;
import java.util.Map;

/** Says how good the states of trajectories are, and learns to. */
public interface Critic extends Learned {

  /** The same judged trajectories with the critic's values, in order. */
  List<Judged> value(List<Judged> judged);

  /**
   * Learns from an update's trajectories, after they were valued.
   *
   * @return what was measured
   */
  Map<String, Double> learn(List<Judged> judged, Moment moment);
}

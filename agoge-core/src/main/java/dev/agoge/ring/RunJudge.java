package dev.agoge.ring;

import dev.agoge.credit.Judged;
import dev.agoge.judge.Judge;
import dev.agoge.learn.Moment;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.Map;

/** A judge at work in a run; it may learn on the way. */
public interface RunJudge extends Learned {

  /**
   * Learns from an update's episodes before it judges them.
   *
   * @param groups episodes that started from the same state, all {@code counts()}
   * @return what was measured
   */
  default Map<String, Double> learn(List<List<Trajectory>> groups, Moment moment) {
    return Map.of();
  }

  /**
   * Judges a group.
   *
   * @return one judgement a trajectory, in order
   * @throws RuntimeException if it cannot tell; never a zero in its place
   */
  List<Judged> judge(List<Trajectory> group, Moment moment);

  /** A judge that takes each trajectory by itself and learns nothing. */
  static RunJudge of(Judge judge) {
    return (group, moment) -> group.stream().map(t -> new Judged(t, judge.judge(t))).toList();
  }
}

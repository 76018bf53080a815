package dev.agoge.ring.judge;

import dev.agoge.learn.Moment;
import dev.agoge.ring.value.Exercise;
import dev.agoge.trajectory.Trajectory;
import java.util.List;

/**
 * What tells the learned judges apart. All of them read a trajectory once and say a number after
 * each step; they differ in what these numbers are to be.
 */
interface Teaching {

  /** What there is to learn from an update. */
  List<Exercise> exercises(Lesson lesson);

  /**
   * What the judge thinks of the episodes of a group.
   *
   * @param numbers after each step of each, 0 for a step without a model call
   */
  List<Opinion> opinions(List<Trajectory> group, List<double[]> numbers);

  /**
   * An update's episodes.
   *
   * @param groups that started from the same state
   * @param numbers [group][episode][step], as the judge said them before it learnt
   */
  record Lesson(List<List<Trajectory>> groups, List<List<double[]>> numbers, Moment moment) {

    /** All episodes. */
    List<Trajectory> all() {
      return groups.stream().flatMap(List::stream).toList();
    }
  }

  /**
   * Of one episode.
   *
   * @param chance that it succeeded, in [0, 1]; compared with the outcome, and used for nothing
   *     else
   * @param score of the episode
   * @param steps of each step; empty if it has no opinion of steps
   */
  record Opinion(double chance, double score, double[] steps) {}
}

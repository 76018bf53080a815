package dev.agoge.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.judge.EnvironmentJudge;
import dev.agoge.judge.Judgement;
import dev.agoge.trajectory.Tape;
import dev.agoge.trajectory.Trajectory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Judged trajectories for tests. */
final class Groups {
  private Groups() {}

  /** Trajectories of one step each, with these scores. */
  static List<Judged> scored(double... scores) {
    return IntStream.range(0, scores.length)
        .mapToObj(i -> judged(Tape.of("t" + i).step("start", scores[i]).end(), scores[i]))
        .toList();
  }

  static Judged judged(Trajectory trajectory, double score) {
    return new Judged(trajectory, new Judgement(score, ""));
  }

  /** Judged by their players' returns. */
  static List<Judged> judged(Trajectory... trajectories) {
    var judge = new EnvironmentJudge(0);
    return Arrays.stream(trajectories).map(t -> new Judged(t, judge.judge(t))).toList();
  }

  /** Judged by the first player's return, with scores of steps. */
  static Judged scored(Trajectory trajectory, Double... steps) {
    return new Judged(
        trajectory, new Judgement(List.of(trajectory.episodeReturn()), List.of(steps), ""));
  }

  /** With a critic's values of steps. */
  static Judged valued(Trajectory trajectory, double... steps) {
    return judged(trajectory).getFirst().with(new Values(steps, new double[0][]));
  }

  /** With a critic's values of tokens. */
  static Judged valued(Trajectory trajectory, double[][] tokens) {
    return judged(trajectory).getFirst().with(new Values(new double[0], tokens));
  }

  /** Compares the advantages of one trajectory's steps. */
  static void nearSteps(List<Credited> credited, int trajectory, double... wanted) {
    assertThat(steps(credited, trajectory)).containsExactly(wanted, within(1e-5));
  }

  /** The advantage of the first token of each trajectory. */
  static double[] firsts(List<Credited> credited) {
    return credited.stream().mapToDouble(c -> c.advantages()[0][0]).toArray();
  }

  /** The advantage of each step of one trajectory. */
  static double[] steps(List<Credited> credited, int trajectory) {
    return credited.get(trajectory).bySteps();
  }
}

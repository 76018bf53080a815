package dev.agoge.credit;

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

  /** The advantage of the first token of each trajectory. */
  static double[] firsts(List<Credited> credited) {
    return credited.stream().mapToDouble(c -> c.advantages()[0][0]).toArray();
  }

  /** The advantage of each step of one trajectory. */
  static double[] steps(List<Credited> credited, int trajectory) {
    return credited.get(trajectory).bySteps();
  }
}

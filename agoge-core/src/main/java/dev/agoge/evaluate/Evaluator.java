package dev.agoge.evaluate;

import dev.agoge.agent.ActorFactory;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Task;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.rollout.RolloutEngine;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.TrajectorySink;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds out how good an agent is: has it attempt tasks and reports at 95 % confidence.
 *
 * @param environment where
 * @param limits how long an episode may be, and how many are played at once
 * @param attempts at each task, at least 1; they differ in what the environment and the agent draw
 * @param seed the same seed gives the same episodes
 */
public record Evaluator(Environment environment, RolloutLimits limits, int attempts, long seed) {
  public Evaluator {
    if (attempts < 1) {
      throw new IllegalArgumentException(attempts + " attempts at each task; at least 1");
    }
  }

  /**
   * Plays all and reports on the first player.
   *
   * @param sink takes each trajectory as soon as its episode ends
   */
  public EvaluationReport evaluate(ActorFactory agent, List<Task> tasks, TrajectorySink sink) {
    return evaluate(agent, 0, tasks, sink);
  }

  /**
   * Plays all and reports on one player.
   *
   * @param agents seats every player
   * @param player the seat to report on
   * @param sink takes each trajectory as soon as its episode ends
   */
  public EvaluationReport evaluate(
      ActorFactory agents, int player, List<Task> tasks, TrajectorySink sink) {
    List<PlannedEpisode> plans =
        IntStream.range(0, tasks.size())
            .boxed()
            .flatMap(t -> IntStream.range(0, attempts).mapToObj(a -> plan(tasks.get(t), t, a)))
            .toList();
    return EvaluationReport.of(
        new RolloutEngine(environment, limits).play(plans, agents, sink, () -> false), player);
  }

  /** The first attempt is the one that a single attempt would be. */
  private PlannedEpisode plan(Task task, int number, int attempt) {
    String id = "eval/" + number + (attempt == 0 ? "" : "/" + attempt);
    long start = Seeds.child(seed, number);
    return new PlannedEpisode(id, task, attempt == 0 ? start : Seeds.child(start, attempt), id);
  }
}

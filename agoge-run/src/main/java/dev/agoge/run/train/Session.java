package dev.agoge.run.train;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Agent;
import dev.agoge.agent.Demonstrator;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Split;
import dev.agoge.environment.TaskSet;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.recipe.Recipe;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.support.Seeds;
import java.util.List;
import java.util.Map;

/**
 * What every phase of a run works with.
 *
 * @param past what the updates of the learning phase measured before the run was resumed
 */
record Session(
    Environment environment,
    Recipe recipe,
    long seed,
    TrainablePolicy policy,
    Player player,
    Journal journal,
    List<Map<String, Double>> past) {

  /** The agent around the newest weights. */
  Agent agent() {
    return recipe.agent().agent(policy.version());
  }

  /** The same as it is evaluated. */
  Agent evaluatedAgent() {
    return recipe.evaluatedAgent(policy.version());
  }

  /** The expert, writing its actions down as the agent would say them. */
  ActorFactory expert(double noise) {
    return Demonstrator.of(
        environment,
        agent(),
        policy.model().tokenizer().orElseThrow(),
        policy.model().spec().contextLength(),
        noise);
  }

  /** The bounds of an evaluation: the environment's own, whatever rollouts are cut at. */
  RolloutLimits evaluationLimits() {
    return new RolloutLimits(environment.spec().stepLimit(), recipe.rollout().concurrency());
  }

  /** The bounds of a rollout to learn from. */
  RolloutLimits limits() {
    int steps = recipe.rollout().stepLimit();
    return new RolloutLimits(
        steps == 0 ? environment.spec().stepLimit() : steps, recipe.rollout().concurrency());
  }

  /** The seed of a phase. */
  long seed(String phase) {
    return Seeds.child(seed, phase);
  }

  /** Draws training tasks for a phase. */
  TaskDraw draw(String phase) {
    TaskSet tasks = environment.tasks(Split.TRAIN);
    return new TaskDraw(tasks, Seeds.child(seed, phase + "/tasks"));
  }
}

package dev.agoge.environments.planning;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import dev.agoge.environments.planning.PlanningState.Reply;

/** An episode in a planning domain: reward 1 on reaching the goal. */
final class PlanningEpisode extends NativeEpisode<PlanningState> {
  private final World world;

  PlanningEpisode(Task task, World world, PlanningState state) {
    super(task, state);
    this.world = world;
  }

  World world() {
    return world;
  }

  @Override
  protected Observation observe(PlanningState state) {
    return new PlanningObservation(world, state);
  }

  @Override
  protected Transition<PlanningState> transition(PlanningState state, Action action) {
    int index = world.actionFor(action.text());
    if (index < 0) {
      return refused(state, index, Reply.UNKNOWN);
    }
    if (!world.problem().isApplicable(state.world(), index)) {
      return refused(state, index, Reply.IMPOSSIBLE);
    }
    State next = world.problem().apply(state.world(), index);
    double reward = world.problem().isGoal(next) ? 1 : 0;
    return new Transition<>(
        new PlanningState(next, index, Reply.DONE), Rewards.single(reward), true);
  }

  private static Transition<PlanningState> refused(PlanningState state, int action, Reply reply) {
    return new Transition<>(
        new PlanningState(state.world(), action, reply), Rewards.single(0), false);
  }

  @Override
  protected boolean isFinal(PlanningState state) {
    return world.problem().isGoal(state.world());
  }

  @Override
  protected double progressOf(PlanningState state) {
    GroundProblem problem = world.problem();
    return (double) problem.satisfiedGoals(state.world()) / problem.goalCount();
  }

  @Override
  protected PlanningEpisode at(PlanningState state) {
    return new PlanningEpisode(task(), world, state);
  }
}

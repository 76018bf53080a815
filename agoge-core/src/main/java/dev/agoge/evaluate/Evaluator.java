package dev.agoge.evaluate;

import dev.agoge.agent.ActorFactory;
import dev.agoge.environment.Task;
import dev.agoge.trajectory.Trajectory;
import java.util.List;

/** Finds out how good an agent is. */
@FunctionalInterface
public interface Evaluator {

  /** Has the agent attempt the tasks and reports. */
  EvaluationReport evaluate(ActorFactory agent, List<Task> tasks);

  /** Plays an agent over tasks, once or several times each. */
  @FunctionalInterface
  interface Playing {
    /** All trajectories, those of infrastructure failures included. */
    List<Trajectory> play(ActorFactory agent, List<Task> tasks);
  }

  /** Plays as given and reports at 95 % confidence. */
  static Evaluator of(Playing playing) {
    return (agent, tasks) -> EvaluationReport.of(playing.play(agent, tasks));
  }
}

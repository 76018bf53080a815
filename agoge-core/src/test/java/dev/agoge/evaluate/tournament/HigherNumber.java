package dev.agoge.evaluate.tournament;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import java.util.List;

/** Two players say a digit each; the higher one wins 1 from the other. */
final class HigherNumber implements Environment {
  private static final String ID = "higher-number-v1";

  @Override
  public EnvironmentSpec spec() {
    RewardSpec rewards = new RewardSpec(-1, 1, 0);
    List<String> seats = List.of("first", "second");
    return new EnvironmentSpec(ID, "say a digit", seats, true, false, false, rewards, 2);
  }

  @Override
  public TaskSet tasks(Split split) {
    return TaskSet.of(5, i -> new Task(ID, split.label() + i, split, "all", 1, split + "/" + i));
  }

  @Override
  public Episode start(Task task, long seed) {
    return new Digits(task, "");
  }

  private static final class Digits extends NativeEpisode<String> {
    Digits(Task task, String said) {
      super(task, said);
    }

    @Override
    protected Observation observe(String said) {
      return Observation.of(said.length() % 2, "say", List.of(), List.of(), said);
    }

    @Override
    protected Transition<String> transition(String said, Action action) {
      String all = said + action.text();
      int won = all.length() < 2 ? 0 : Integer.compare(all.charAt(0), all.charAt(1));
      return new Transition<>(all, Rewards.each(won, -won), true);
    }

    @Override
    protected boolean isFinal(String said) {
      return said.length() == 2;
    }

    @Override
    protected double progressOf(String said) {
      return Double.NaN;
    }

    @Override
    protected NativeEpisode<String> at(String said) {
      return new Digits(task(), said);
    }
  }
}

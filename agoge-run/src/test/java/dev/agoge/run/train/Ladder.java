package dev.agoge.run.train;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An environment for tests: climb as many rungs as the task's difficulty, from 1 to 4. */
final class Ladder implements Environment {
  private final Path trouble;
  private final int wayless;
  private final int wordy;
  private final boolean forks;

  Ladder(Path trouble, int wayless, int wordy, boolean forks) {
    this.trouble = trouble;
    this.wayless = wayless;
    this.wordy = wordy;
    this.forks = forks;
  }

  @Override
  public EnvironmentSpec spec() {
    return new EnvironmentSpec(
        "ladder-v1", "climb", List.of("climber"), forks, true, true, RewardSpec.BINARY, 12);
  }

  @Override
  public TaskSet tasks(Split split) {
    return TaskSet.of(8, i -> task(split, i));
  }

  private static Task task(Split split, int i) {
    String id = split.label() + i;
    return new Task("ladder-v1", id, split, "climb", 1 + i % 4, id);
  }

  @Override
  public Episode start(Task task, long seed) {
    boolean some = Files.exists(trouble.resolve("some")) && task.difficulty() == 1;
    if (some || Files.exists(trouble.resolve("all"))) {
      throw new InfrastructureException("the ladder is being mended");
    }
    return new Climb(task, 0);
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(
        e ->
            e.observation().text().startsWith("rung " + wayless)
                ? Optional.empty()
                : Optional.of(new Action("up")));
  }

  private final class Climb extends NativeEpisode<Integer> {
    Climb(Task task, Integer rung) {
      super(task, rung);
    }

    @Override
    protected Observation observe(Integer rung) {
      String text = "rung " + rung + (rung == wordy ? " and on".repeat(200) : "");
      return Observation.of(0, text, List.of("up", "down"), List.of(), text);
    }

    @Override
    protected Transition<Integer> transition(Integer rung, Action action) {
      int next = action.text().equals("up") ? rung + 1 : Math.max(0, rung - 1);
      return new Transition<>(next, Rewards.single(isFinal(next) ? 1 : 0), true);
    }

    @Override
    protected boolean isFinal(Integer rung) {
      return rung >= task().difficulty();
    }

    @Override
    protected double progressOf(Integer rung) {
      return Math.min(1, (double) rung / task().difficulty());
    }

    @Override
    protected NativeEpisode<Integer> at(Integer rung) {
      return new Climb(task(), rung);
    }
  }
}

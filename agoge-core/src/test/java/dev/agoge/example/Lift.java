package dev.agoge.example;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import java.util.List;
import java.util.Optional;

/** Take a lift to the floor where one is expected. */
public final class Lift implements Environment {
  @Override
  public EnvironmentSpec spec() {
    return EnvironmentSpec.textual("lift-v1", "take the lift to a floor", RewardSpec.BINARY, 60);
  }

  @Override
  public TaskSet tasks(Split split) {
    int lowest =
        switch (split) {
          case TRAIN -> 2;
          case VALIDATION -> 3;
          case HELD_OUT -> 4;
        };
    return TaskSet.of(5, i -> task(split, lowest + 3 * i));
  }

  private static Task task(Split split, int floor) {
    return new Task("lift-v1", "floor-" + floor, split, "ride", floor, "floor " + floor);
  }

  @Override
  public Episode start(Task task, long seed) {
    return new Ride(task, 0);
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(e -> e.ended() ? Optional.empty() : Optional.of(new Action("up")));
  }
}

final class Ride extends NativeEpisode<Integer> {
  Ride(Task task, int floor) {
    super(task, floor);
  }

  @Override
  protected Observation observe(Integer floor) {
    String text = "Floor %d. You are expected on floor %d.".formatted(floor, task().difficulty());
    List<String> buttons = floor == 0 ? List.of("up") : List.of("up", "down");
    return Observation.of(text, isFinal(floor) ? List.of() : buttons, text);
  }

  @Override
  protected Transition<Integer> transition(Integer floor, Action action) {
    boolean valid = observe(floor).admissible().contains(action.text());
    int next = !valid ? floor : action.text().equals("up") ? floor + 1 : floor - 1;
    return new Transition<>(next, Rewards.single(isFinal(next) ? 1 : 0), valid);
  }

  @Override
  protected boolean isFinal(Integer floor) {
    return floor == task().difficulty();
  }

  @Override
  protected double progressOf(Integer floor) {
    return (double) floor / task().difficulty();
  }

  @Override
  protected NativeEpisode<Integer> at(Integer floor) {
    return new Ride(task(), floor);
  }
}

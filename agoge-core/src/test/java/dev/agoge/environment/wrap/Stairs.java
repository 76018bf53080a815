package dev.agoge.environment.wrap;

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
import java.util.stream.IntStream;

/** Climb stairs, alone or in turns; each climber has a secret word in sight. */
final class Stairs implements Environment {
  private final int climbers;

  Stairs(int climbers) {
    this.climbers = climbers;
  }

  @Override
  public EnvironmentSpec spec() {
    List<String> names = IntStream.range(0, climbers).mapToObj(i -> "climber " + i).toList();
    return new EnvironmentSpec(
        "stairs-v1", "climb stairs", names, true, true, true, RewardSpec.BINARY, 30);
  }

  @Override
  public TaskSet tasks(Split split) {
    int least = 3 + List.of(Split.values()).indexOf(split);
    return TaskSet.of(3, i -> task(split, least + 3 * i));
  }

  private static Task task(Split split, int height) {
    return new Task("stairs-v1", "height-" + height, split, "up", height, "height " + height);
  }

  @Override
  public Episode start(Task task, long seed) {
    return new Climb(task, climbers, new Climb.Place(0, 0));
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(e -> e.ended() ? Optional.empty() : Optional.of(new Action("up")));
  }

  static final class Climb extends NativeEpisode<Climb.Place> {
    private final int climbers;

    record Place(int height, int turn) {}

    Climb(Task task, int climbers, Place place) {
      super(task, place);
      this.climbers = climbers;
    }

    @Override
    protected Observation observe(Place place) {
      int player = place.turn % climbers;
      String goal = place.turn < climbers ? "Goal: reach step " + task().difficulty() + ".\n" : "";
      List<String> actions =
          isFinal(place)
              ? List.of()
              : place.height == 0 ? List.of("up", "wait") : List.of("up", "wait", "down");
      return Observation.of(
          player,
          goal + "You stand on step " + place.height + ". Your word is secret" + player + ".",
          actions,
          List.of(),
          place.height + "/" + place.turn);
    }

    @Override
    protected Transition<Place> transition(Place place, Action action) {
      boolean valid = observe(place).admissible().contains(action.text());
      int change = action.text().equals("up") ? 1 : action.text().equals("down") ? -1 : 0;
      Place next = valid ? new Place(place.height + change, place.turn + 1) : place;
      double[] rewards = new double[climbers];
      java.util.Arrays.fill(rewards, isFinal(next) ? 1 : 0);
      return new Transition<>(next, Rewards.each(rewards), valid);
    }

    @Override
    protected boolean isFinal(Place place) {
      return place.height == task().difficulty();
    }

    @Override
    protected double progressOf(Place place) {
      return Math.max(0, (double) place.height / task().difficulty());
    }

    @Override
    protected NativeEpisode<Place> at(Place place) {
      return new Climb(task(), climbers, place);
    }
  }
}

package dev.agoge.rollout;

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
import java.util.List;
import java.util.Optional;

/**
 * An environment for tests: climb as many stairs as the task's difficulty. Players take turns. What
 * the task's id ends with may break: {@code !start}, or {@code !2} in the step from stair 2.
 */
public final class Stairs implements Environment {
  private static final List<String> ACTIONS = List.of("up", "down", "stay");

  private final int players;
  private final int wayless;

  public Stairs(int players) {
    this(players, Integer.MAX_VALUE);
  }

  private Stairs(int players, int wayless) {
    this.players = players;
    this.wayless = wayless;
  }

  /** The same with an expert that knows no way on from a stair. */
  public Stairs whereTheExpertGivesUpAt(int stair) {
    return new Stairs(players, stair);
  }

  record Place(int stair, int turn) {}

  public static Task task(String id, int stairs) {
    return new Task("stairs-v1", id, Split.TRAIN, "climb", stairs, id);
  }

  @Override
  public EnvironmentSpec spec() {
    List<String> seats = players == 1 ? List.of("climber") : List.of("left", "right");
    return new EnvironmentSpec(
        "stairs-v1", "climb", seats, true, true, true, RewardSpec.BINARY, 20);
  }

  @Override
  public TaskSet tasks(Split split) {
    return TaskSet.of(5, i -> task("t" + i, 1 + i));
  }

  @Override
  public Episode start(Task task, long seed) {
    if (task.id().endsWith("!start")) {
      throw new InfrastructureException("no stairs today");
    }
    return new Climb(task, new Place(0, 0), players);
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(
        e ->
            e.ended() || e.observation().text().startsWith("stair " + wayless)
                ? Optional.empty()
                : Optional.of(new Action("up")));
  }

  private static final class Climb extends NativeEpisode<Place> {
    private final int players;

    Climb(Task task, Place place, int players) {
      super(task, place);
      this.players = players;
    }

    @Override
    protected Observation observe(Place place) {
      List<String> actions = isFinal(place) ? List.of() : ACTIONS;
      int player = place.turn() % players;
      String text = "stair " + place.stair() + " of " + task().difficulty();
      return Observation.of(player, text, actions, List.of(), place.toString());
    }

    @Override
    protected Transition<Place> transition(Place place, Action action) {
      if (task().id().endsWith("!" + place.stair())) {
        throw new InfrastructureException("stair " + place.stair() + " gave way");
      }
      int next =
          switch (action.text()) {
            case "up" -> place.stair() + 1;
            case "down" -> Math.max(0, place.stair() - 1);
            default -> place.stair();
          };
      Place then = new Place(next, place.turn() + 1);
      double reward = isFinal(then) ? 1 : 0;
      Rewards rewards = players == 1 ? Rewards.single(reward) : Rewards.each(reward, reward);
      return new Transition<>(then, rewards, ACTIONS.contains(action.text()));
    }

    @Override
    protected boolean isFinal(Place place) {
      return place.stair() >= task().difficulty();
    }

    @Override
    protected double progressOf(Place place) {
      return Math.min(1, (double) place.stair() / task().difficulty());
    }

    @Override
    protected NativeEpisode<Place> at(Place place) {
      return new Climb(task(), place, players);
    }
  }
}

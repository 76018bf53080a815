package dev.agoge.environment.check;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.EpisodeEndedException;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import dev.agoge.environment.check.Corridor.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A walker that starts at place 1 and is done at the place its task names. */
final class CorridorEpisode implements Episode {
  private final Corridor world;
  private final Task task;
  private final int length;
  private AtomicInteger steps = new AtomicInteger();
  private int mark;
  private int place = 1;

  CorridorEpisode(Corridor world, Task task) {
    this.world = world;
    this.task = task;
    this.length = Integer.parseInt(task.content().substring("length ".length()));
    if (is(Flaw.EPISODES_LEAVE_TRACES)) {
      mark = world.noise.get();
    }
  }

  private boolean is(Flaw flaw) {
    return world.flaw == flaw;
  }

  int place() {
    return place;
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public Observation observation() {
    String key = place + "/" + mark + "/" + steps.get();
    String text = "corridor of " + length + ", place " + key;
    if (is(Flaw.BOUND_TO_ITS_THREAD) && !Thread.currentThread().equals(world.home)) {
      text = "who is there?";
    }
    int player = steps.get() % world.players;
    String shownKey = world.bare ? "" : is(Flaw.KEY_IS_TOO_COARSE) ? "somewhere" : key;
    return Observation.of(player, text, admissible(), List.of(), shownKey);
  }

  private List<String> admissible() {
    List<String> actions = new ArrayList<>();
    if (!world.bare && !ended()) {
      actions.add("go right");
      actions.add("wait");
      if (place > 0) {
        actions.add("go left");
      }
    }
    return actions;
  }

  @Override
  public StepResult step(Action action) {
    boolean wasEnded = ended();
    if (wasEnded && !is(Flaw.STEPS_GO_ON_AFTER_THE_END)) {
      throw new EpisodeEndedException(task);
    }
    boolean valid = move(action.text());
    if (valid) {
      leaveTraces();
    }
    double reward = ended() && !wasEnded ? (is(Flaw.REWARD_IS_TOO_LARGE) ? 2 : 1) : 0;
    Rewards rewards = world.players == 1 ? Rewards.single(reward) : Rewards.each(reward, reward);
    return new StepResult(observation(), rewards, valid, ended() && !is(Flaw.END_IS_NOT_REPORTED));
  }

  private boolean move(String text) {
    switch (text) {
      case "go right" -> place++;
      case "go left" -> {
        if (place == 0) {
          return false;
        }
        place--;
      }
      case "wait" -> {
        return !(is(Flaw.LISTED_ACTION_IS_REFUSED) && place == 2);
      }
      default -> {
        return garbage(text);
      }
    }
    return true;
  }

  private boolean garbage(String text) {
    if (is(Flaw.GARBAGE_MOVES)) {
      place = 0;
    }
    while (is(Flaw.GARBAGE_HANGS) && !Thread.interrupted()) {
      Thread.onSpinWait();
    }
    if (is(Flaw.GARBAGE_THROWS)) {
      return text.charAt(0) == '!';
    }
    return is(Flaw.GARBAGE_IS_VALID);
  }

  private void leaveTraces() {
    if (is(Flaw.SEED_IS_IGNORED) || is(Flaw.EPISODES_LEAVE_TRACES)) {
      int now = world.noise.incrementAndGet();
      mark = is(Flaw.SEED_IS_IGNORED) ? now : mark;
    }
    if (is(Flaw.FORKS_SHARE_A_COUNTER) || world.players > 1) {
      steps.incrementAndGet();
    }
  }

  @Override
  public boolean ended() {
    return place >= length;
  }

  @Override
  public double progress() {
    double done = Math.min(1, (double) place / length);
    return world.bare ? Double.NaN : is(Flaw.PROGRESS_STOPS_SHORT) ? 0.9 * done : done;
  }

  @Override
  public Episode fork() {
    CorridorEpisode copy = new CorridorEpisode(world, task);
    copy.place = place;
    copy.mark = mark;
    copy.steps = is(Flaw.FORKS_SHARE_A_COUNTER) ? steps : new AtomicInteger(steps.get());
    return copy;
  }
}

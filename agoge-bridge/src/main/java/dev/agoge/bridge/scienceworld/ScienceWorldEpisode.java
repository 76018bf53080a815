package dev.agoge.bridge.scienceworld;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.EpisodeEndedException;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import java.util.ArrayList;
import java.util.List;

/** An attempt at a task, in a simulator of its own. */
final class ScienceWorldEpisode implements Episode {
  private static final List<String> REFUSALS =
      List.of("No known action matches that input.", "Unknown action.");

  private static final int LONGEST = 1000;

  private final Task task;
  private final SimulatorPool pool;
  private final Simulator simulator;
  private final boolean listing;
  private final List<String> actions = new ArrayList<>();
  private Observation seen;
  private double score;
  private boolean ended;
  private boolean failed;
  private boolean closed;

  ScienceWorldEpisode(Task task, SimulatorPool pool, Variation variation, boolean listing) {
    this.task = task;
    this.pool = pool;
    this.listing = listing;
    this.simulator = pool.take();
    try {
      simulator.start(variation.task(), variation.number(), variation.simplifications(), false);
      this.seen = shown(simulator.description() + "\n" + simulator.step("look around"));
    } catch (RuntimeException e) {
      pool.discard(simulator);
      throw e;
    }
  }

  private Observation shown(String text) {
    List<String> choices = listing && !ended ? simulator.validActions() : List.of();
    return Observation.of(text, choices, "");
  }

  /** What was done so far and understood. */
  List<String> actions() {
    return List.copyOf(actions);
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public Observation observation() {
    return seen;
  }

  @Override
  public StepResult step(Action action) {
    if (ended) {
      throw new EpisodeEndedException(task);
    }
    String text = action.text().strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      seen = shown("(an action has 1 to " + LONGEST + " characters)");
      return new StepResult(seen, Rewards.single(0), false, false);
    }
    try {
      return stepped(text);
    } catch (InfrastructureException e) {
      failed = true;
      throw e;
    }
  }

  private StepResult stepped(String text) {
    String answer = simulator.step(text);
    double now = simulator.score();
    boolean valid = REFUSALS.stream().noneMatch(answer::startsWith);
    // A task that failed has the score -1, whatever was reached before.
    double reward = (now < 0 ? -1 : now) - score;
    score += reward;
    ended = simulator.completed() || now < 0;
    if (valid) {
      actions.add(text);
    }
    seen = shown(answer);
    return new StepResult(seen, Rewards.single(reward), valid, ended);
  }

  @Override
  public boolean ended() {
    return ended;
  }

  @Override
  public double progress() {
    return Math.clamp(score, 0, 1);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (failed) {
      pool.discard(simulator);
    } else {
      pool.giveBack(simulator);
    }
  }
}

package dev.agoge.environment.check;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.environment.check.Check.Breach;
import dev.agoge.environment.check.Check.Inapplicable;
import dev.agoge.support.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The environment under examination, and the ways to play it. */
record Subject(Environment environment, Sampling sampling) {

  /** Chooses the next action; empty to stop. */
  interface Player {
    Optional<Action> choose(Episode episode);
  }

  EnvironmentSpec spec() {
    return environment.spec();
  }

  Expert expert() {
    return environment.expert().orElseThrow(() -> new Inapplicable("it has no expert"));
  }

  void requireFork() {
    if (!spec().forkable()) {
      throw new Inapplicable("its spec says that it cannot fork");
    }
  }

  /** Tasks spread evenly over every split. */
  List<Task> tasks() {
    List<Task> sample = new ArrayList<>();
    for (Split split : Split.values()) {
      TaskSet all = environment.tasks(split);
      int count = Math.min(sampling.tasks(), all.size());
      for (int i = 0; i < count; i++) {
        sample.add(all.get((int) ((long) i * all.size() / count)));
      }
    }
    if (sample.isEmpty()) {
      throw new Inapplicable("it has no tasks");
    }
    return sample;
  }

  long seed(Task task) {
    return Seeds.child(sampling.seed(), task.id());
  }

  Episode start(Task task) {
    return environment.start(task, seed(task));
  }

  /** Acts at random for whoever moves: admissible actions if listed, else the expert's. */
  Player random(Task task, long stream) {
    SplittableRandom random = new SplittableRandom(Seeds.child(seed(task), stream));
    return episode -> {
      List<String> actions = episode.observation().admissible();
      return actions.isEmpty()
          ? environment.expert().flatMap(expert -> expert.next(episode))
          : Optional.of(new Action(actions.get(random.nextInt(actions.size()))));
    };
  }

  /** Plays a fixed list of actions. */
  static Player script(List<Action> actions) {
    int[] next = {0};
    return episode ->
        next[0] < actions.size() ? Optional.of(actions.get(next[0]++)) : Optional.empty();
  }

  /** A random play from the start. */
  Trace randomPlay(Task task, long stream) {
    try (Episode episode = start(task)) {
      return play(episode, random(task, stream), sampling.steps());
    }
  }

  /** The expert's play from the start. */
  Trace expertPlay(Task task) {
    try (Episode episode = start(task)) {
      return play(episode, expert()::next, spec().stepLimit());
    }
  }

  /** Plays on from where the episode is. */
  Trace play(Episode episode, Player player, int limit) {
    Frame first = Frame.of(episode);
    List<Trace.Move> moves = new ArrayList<>();
    while (!episode.ended() && moves.size() < limit) {
      Optional<Action> action = player.choose(episode);
      if (action.isEmpty()) {
        break;
      }
      moves.add(step(episode, action.get(), moves.size() + 1));
    }
    return new Trace(episode.task(), seed(episode.task()), first, moves);
  }

  Trace.Move step(Episode episode, Action action, int number) {
    try {
      StepResult result = episode.step(action);
      return new Trace.Move(
          action, result.rewards(), result.valid(), result.ended(), Frame.of(episode));
    } catch (RuntimeException e) {
      throw new Breach(
          where(episode.task(), seed(episode.task()), number)
              + ": action "
              + Frame.brief(action)
              + " threw "
              + e);
    }
  }

  /** Whether an ended play solved its task, by its progress where measured, else by its return. */
  boolean solved(Trace trace) {
    return trace.ended()
        && (trace.succeeded(spec().rewards())
            || (spec().measuresProgress() && trace.last().progress() == 1));
  }

  static String where(Task task, long seed, int step) {
    return "task " + task.id() + ", seed " + seed + ", step " + step;
  }

  static void require(boolean kept, String where, String message) {
    if (!kept) {
      throw new Breach(where + ": " + message);
    }
  }
}

package dev.agoge.bridge.scienceworld;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.support.Digest;
import dev.agoge.support.Suggestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code scienceworld-v1}: the tasks and variations of the user's ScienceWorld jar, in its own
 * splits.
 *
 * <p>The return of an episode is ScienceWorld's score divided by 100, from -1 for a task that has
 * failed; 1 is success. The expert follows ScienceWorld's own gold path, as long as nobody left it.
 */
public final class ScienceWorldEnvironment implements Environment {
  /** Name and version. */
  public static final String ID = "scienceworld-v1";

  /** What ScienceWorld's own front allows. */
  private static final int STEPS = 100;

  private static final Pattern TASK = Pattern.compile("([a-z-]+?)/(.+)/([0-9]{1,6})");

  private final String simplifications;
  private final boolean listing;
  private final SimulatorPool pool;

  /** For gold paths, which set a simulator back; nobody plays in it. */
  private final SimulatorPool guide;

  private final Map<Variation, List<String>> gold = new ConcurrentHashMap<>();
  private final Map<Split, List<Task>> tasks = new EnumMap<>(Split.class);

  /**
   * An environment.
   *
   * @param jars ScienceWorld's jar, and others that it needs if it does not bring them
   * @param names only these tasks; all if empty
   * @param simplifications as ScienceWorld takes them, {@code easy}, or empty
   * @param simulators how many episodes may go on at once; further ones wait
   * @param listing whether to list the valid actions, which costs some 10 ms a step
   * @throws IllegalArgumentException if a task is unknown
   */
  ScienceWorldEnvironment(
      List<Path> jars,
      List<String> names,
      String simplifications,
      int simulators,
      boolean listing) {
    this.simplifications = simplifications;
    this.listing = listing;
    this.pool = new SimulatorPool(jars, simulators);
    this.guide = new SimulatorPool(jars, 1);
    Simulator simulator = pool.take();
    try {
      List<String> known = simulator.taskNames();
      for (String name : names) {
        if (!known.contains(name)) {
          throw new IllegalArgumentException(
              Suggestions.unknown("task of ScienceWorld", name, known));
        }
      }
      (names.isEmpty() ? known : names).forEach(name -> list(simulator, name));
    } catch (RuntimeException e) {
      pool.discard(simulator);
      close();
      throw e;
    }
    pool.giveBack(simulator);
  }

  private void list(Simulator simulator, String name) {
    simulator.start(name, 0, "", false);
    add(Split.TRAIN, name, simulator.trainVariations());
    add(Split.VALIDATION, name, simulator.validationVariations());
    add(Split.HELD_OUT, name, simulator.heldOutVariations());
  }

  /** A variation that ScienceWorld has in two splits, for want of others, is in the first only. */
  private void add(Split split, String name, List<Integer> variations) {
    List<Task> list = tasks.computeIfAbsent(split, s -> new ArrayList<>());
    for (int number : variations) {
      String content = Digest.of(name + " " + number);
      if (tasks.values().stream()
          .flatMap(List::stream)
          .noneMatch(t -> t.content().equals(content))) {
        list.add(new Task(ID, split.label() + "/" + name + "/" + number, split, name, 1, content));
      }
    }
  }

  @Override
  public EnvironmentSpec spec() {
    return new EnvironmentSpec(
        ID,
        "ScienceWorld's tasks, from your own scienceworld.jar",
        List.of("agent"),
        false,
        listing,
        true,
        new RewardSpec(-1, 1, 1),
        STEPS);
  }

  @Override
  public TaskSet tasks(Split split) {
    return TaskSet.of(tasks.getOrDefault(split, List.of()));
  }

  @Override
  public Episode start(Task task, long seed) {
    return new ScienceWorldEpisode(task, pool, variation(task), listing);
  }

  private Variation variation(Task task) {
    Matcher parts = TASK.matcher(task.id());
    if (!task.environment().equals(ID) || !parts.matches()) {
      throw new IllegalArgumentException(
          "task " + task.id() + " of " + task.environment() + " is not a task of " + ID);
    }
    String name = parts.group(2);
    return new Variation(
        name,
        Integer.parseInt(parts.group(3)),
        simplifications.equals("easy") ? Variation.easy(name) : simplifications);
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(episode -> advice((ScienceWorldEpisode) episode));
  }

  private Optional<Action> advice(ScienceWorldEpisode episode) {
    List<String> path = gold.computeIfAbsent(variation(episode.task()), this::gold);
    List<String> done = episode.actions();
    boolean onPath = done.size() < path.size() && path.subList(0, done.size()).equals(done);
    return onPath && !episode.ended()
        ? Optional.of(new Action(path.get(done.size())))
        : Optional.empty();
  }

  private List<String> gold(Variation variation) {
    Simulator simulator = guide.take();
    try {
      simulator.start(variation.task(), variation.number(), variation.simplifications(), true);
      List<String> path = simulator.gold();
      guide.giveBack(simulator);
      return path;
    } catch (RuntimeException e) {
      guide.discard(simulator);
      throw e;
    }
  }

  @Override
  public void close() {
    pool.close();
    guide.close();
  }
}

package dev.agoge.environments.crafting;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.support.Recent;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code crafting-v1}: make the goal item by the recipes shown at the start.
 *
 * <p>Actions are {@code craft N X using N Y, N Z}, {@code get N X} and {@code inventory}; the
 * reward is 1 when the goal is crafted. A task's depth is the longest chain of recipes to its goal.
 */
public final class CraftingEnvironment implements Environment {
  /** Name and version. */
  public static final String ID = "crafting-v1";

  private static final EnvironmentSpec SPEC =
      EnvironmentSpec.textual(
          ID, "gather and make things by recipes shown once", RewardSpec.BINARY, 30);
  private static final Pattern TASK =
      Pattern.compile("([a-z-]+)-([1-4])-([0-9]{1,6})(?:=([a-z ]+))?");

  private static final int REMEMBERED = 512;

  /** Boards of tasks started lately, as a group of episodes starts from one task. */
  private final Recent<String, Board> boards = new Recent<>(REMEMBERED);

  private final int shallowest;
  private final int deepest;

  /** With tasks of every depth. */
  public CraftingEnvironment() {
    this(1, TaskMaker.DEEPEST);
  }

  /**
   * With tasks of some depths.
   *
   * @param shallowest least depth, from 1
   * @param deepest greatest depth, to 4
   * @throws IllegalArgumentException if the depths are out of range
   */
  public CraftingEnvironment(int shallowest, int deepest) {
    if (shallowest < 1 || deepest < shallowest || deepest > TaskMaker.DEEPEST) {
      throw new IllegalArgumentException(
          "depth "
              + shallowest
              + "-"
              + deepest
              + " of environment crafting: give one depth or a range within 1-4, such as 2-3");
    }
    this.shallowest = shallowest;
    this.deepest = deepest;
  }

  /** Every word and sign in texts and actions, split at spaces and before signs; sorted. */
  public static List<String> vocabulary() {
    Stream<String> frame =
        Stream.of(
            "recipes",
            "goal",
            "you",
            "have",
            "nothing",
            "craft",
            "using",
            "get",
            "inventory",
            "any",
            ":",
            ",");
    Stream<String> numbers = IntStream.rangeClosed(1, Command.CAPACITY).mapToObj(String::valueOf);
    Stream<String> names =
        Catalogue.SHIPPED.items().stream().flatMap(item -> Stream.of(item.split(" ")));
    return List.copyOf(
        new TreeSet<>(Stream.of(frame, numbers, names).flatMap(words -> words).toList()));
  }

  @Override
  public EnvironmentSpec spec() {
    return SPEC;
  }

  @Override
  public TaskSet tasks(Split split) {
    int depths = deepest - shallowest + 1;
    int each =
        switch (split) {
          case TRAIN -> 750;
          case VALIDATION -> 75;
          case HELD_OUT -> 150;
        };
    return TaskSet.of(each * depths, i -> task(split, shallowest + i % depths, i / depths));
  }

  private Task task(Split split, int depth, int number) {
    Board board = TaskMaker.SHIPPED.make(split, depth, number);
    return task(split, id(split, depth, number), board);
  }

  private static Task task(Split split, String id, Board board) {
    Problem problem = board.workshop().problem();
    int depth = Depth.of(problem, Catalogue.SHIPPED);
    String family = "depth-" + depth + (TaskMaker.isReserved(problem.goal()) ? "-new" : "");
    return new Task(ID, id, split, family, board.steps(), problem.digest());
  }

  @Override
  public Episode start(Task task, long seed) {
    Matcher parts = TASK.matcher(task.id());
    if (!task.environment().equals(ID)
        || !parts.matches()
        || !parts.group(1).equals(task.split().label())) {
      throw task.isNotOf(ID);
    }
    int depth = Integer.parseInt(parts.group(2));
    int number = Integer.parseInt(parts.group(3));
    Board board = board(task.split(), depth, number);
    return new CraftingEpisode(
        task, parts.group(4) == null ? board : relabelled(task, board, parts.group(4)));
  }

  private Board relabelled(Task task, Board original, String goal) {
    return boards.get(
        task.id(),
        id ->
            TaskMaker.SHIPPED
                .withGoal(original, goal, task.split())
                .orElseThrow(() -> task.isNotOf(ID)));
  }

  /**
   * Making any item is a task if the same recipes with that goal belong to the split; its id is
   * that of the original task, an equals sign and the item.
   */
  @Override
  public List<Task> achieved(Task task, long seed, List<Action> actions) {
    var episode = (CraftingEpisode) start(task, seed);
    String original = task.id().split("=", 2)[0];
    return episode.madeBy(actions).stream()
        .flatMap(
            goal ->
                TaskMaker.SHIPPED.withGoal(episode.board(), goal, task.split()).stream()
                    .map(board -> task(task.split(), original + "=" + goal, board)))
        .toList();
  }

  private Board board(Split split, int depth, int number) {
    return boards.get(id(split, depth, number), id -> TaskMaker.SHIPPED.make(split, depth, number));
  }

  private static String id(Split split, int depth, int number) {
    return split.label() + "-" + depth + "-" + number;
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(new CraftingExpert());
  }
}

package dev.agoge.environments.maze;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.support.Digest;
import dev.agoge.support.Recent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * {@code maze-v1}: go to the goal of a maze of which one sees the walls around one's own cell.
 *
 * <p>The reward is 1 at the goal. A task's difficulty is the length of a shortest way.
 */
public final class MazeEnvironment implements Environment {
  /** Name and version. */
  public static final String ID = "maze-v1";

  /** Cells a side of the smallest maze. */
  static final int SMALLEST = 5;

  /** Cells a side of the largest maze to train on. */
  static final int LARGEST_TO_TRAIN = 11;

  /** Cells a side of the largest maze. */
  static final int LARGEST = 15;

  private static final Pattern TASK =
      Pattern.compile(
          "([a-z-]+)-((?:given|hidden)-(?:perfect|loops))-([0-9]{1,2})-(0|[1-9][0-9]{0,5})");
  private static final int STEPS_PER_SIZE = 12;
  private static final int REMEMBERED = 1024;

  /** Mazes of tasks started lately, as a group of episodes starts from one task. */
  private final Recent<String, Maze> mazes = new Recent<>(REMEMBERED);

  private final List<Kind> kinds;
  private final int smallest;
  private final int largest;
  private final EnvironmentSpec spec;

  /** With mazes of every kind and size. */
  public MazeEnvironment() {
    this(List.of(Kind.all()), SMALLEST, LARGEST);
  }

  /**
   * With some kinds and sizes.
   *
   * @throws IllegalArgumentException if the sizes hold none to train on
   */
  MazeEnvironment(List<Kind> kinds, int smallest, int largest) {
    this.kinds = List.copyOf(kinds);
    this.smallest = smallest;
    this.largest = largest;
    if (smallest > largest || largest > LARGEST || sizes(Split.TRAIN).length == 0) {
      throw new IllegalArgumentException(
          "size "
              + smallest
              + "-"
              + largest
              + " of environment maze: give one of 5, 7, 9, 11 or a range within 5-15 that holds"
              + " one of them, such as 5-7");
    }
    int most = Arrays.stream(sizes(Split.HELD_OUT)).max().orElse(largest);
    spec =
        EnvironmentSpec.textual(
            ID,
            "find the goal of a maze, told or not told where one is",
            RewardSpec.BINARY,
            STEPS_PER_SIZE * most);
  }

  private int[] sizes(Split split) {
    int most = split == Split.HELD_OUT ? LARGEST : LARGEST_TO_TRAIN;
    return IntStream.rangeClosed(SMALLEST, most)
        .filter(size -> size % 2 == 1 && size >= smallest && size <= largest)
        .toArray();
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public TaskSet tasks(Split split) {
    int[] sizes = sizes(split);
    int kindsAndSizes = kinds.size() * sizes.length;
    return TaskSet.of(
        each(split) * kindsAndSizes,
        i ->
            task(
                split,
                kinds.get(i % kinds.size()),
                sizes[i / kinds.size() % sizes.length],
                i / kindsAndSizes));
  }

  /** How many tasks of a kind and size there are. */
  private static int each(Split split) {
    return switch (split) {
      case TRAIN -> 200;
      case VALIDATION -> 18;
      case HELD_OUT -> 25;
    };
  }

  private Task task(Split split, Kind kind, int size, int number) {
    Maze maze = maze(split, kind, size, number);
    String family = kind.label() + (size > LARGEST_TO_TRAIN ? "-larger" : "");
    int difficulty = maze.distance(maze.start());
    return new Task(
        ID, id(split, kind, size, number), split, family, difficulty, content(maze, kind));
  }

  private static String content(Maze maze, Kind kind) {
    return Digest.of(
        maze.digestOfWalls() + " " + maze.start() + " " + maze.goal() + " " + kind.given());
  }

  @Override
  public Episode start(Task task, long seed) {
    Matcher parts = TASK.matcher(task.id());
    if (!task.environment().equals(ID)
        || !parts.matches()
        || !parts.group(1).equals(task.split().label())) {
      throw task.isNotOf(ID);
    }
    Kind kind = Kind.of(parts.group(2)).orElseThrow(() -> task.isNotOf(ID));
    int size = Integer.parseInt(parts.group(3));
    int most = task.split() == Split.HELD_OUT ? LARGEST : LARGEST_TO_TRAIN;
    int number = Integer.parseInt(parts.group(4));
    if (size < SMALLEST || size > most || size % 2 == 0 || number >= each(task.split())) {
      throw task.isNotOf(ID);
    }
    Maze maze = maze(task.split(), kind, size, number);
    if (!content(maze, kind).equals(task.content())) {
      throw task.isNotOf(ID);
    }
    return new MazeEpisode(task, maze, kind.given());
  }

  private Maze maze(Split split, Kind kind, int size, int number) {
    return mazes.get(
        id(split, kind, size, number), id -> MazeMaker.make(split, kind, size, number));
  }

  private static String id(Split split, Kind kind, int size, int number) {
    return split.label() + "-" + kind.label() + "-" + size + "-" + number;
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(new MazeExpert());
  }
}

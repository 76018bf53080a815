package dev.agoge.environments.games;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code games-v1}: games of one and more players, played from one seat against others in here, or
 * from all seats.
 *
 * <p>From one seat the return is in [0, 1] and ½ or more is a success: as good as the expert in the
 * same place. From all seats it is in [-1, 1] for each.
 */
public final class GamesEnvironment implements Environment {
  /** Name and version. */
  public static final String ID = "games-v1";

  /** The value of option {@code game} that means all of them. */
  public static final String ALL = "all";

  private static final String SUMMARY = "board, card, matrix and talking games, and puzzles";
  private static final int STEP_LIMIT = 100;
  private static final int REMEMBERED = 256;
  private static final Pattern TASK = Pattern.compile("([a-z-]+)/([a-z-]+)-(0|[1-9][0-9]{0,5})");

  private final Families families = new Families();
  private final List<Family> chosen;
  private final Opposition opposition;
  private final TaskMaker maker;
  private final Recent<String, Setup<?>> setups = new Recent<>(REMEMBERED);
  private final Map<String, Task> tasks = new ConcurrentHashMap<>();

  /** All games, against others drawn for each task. */
  public GamesEnvironment() {
    this(ALL, Opposition.MIXED);
  }

  /**
   * Some games.
   *
   * @param game the name of one, or {@link #ALL}
   * @param opposition who plays the other seats
   * @throws IllegalArgumentException if there is no such game, or all seats are to be played from
   *     outside but no game of several players is named
   */
  public GamesEnvironment(String game, Opposition opposition) {
    this.chosen = game.equals(ALL) ? families.all() : List.of(families.named(game));
    this.opposition = opposition;
    this.maker = new TaskMaker(opposition);
    if (opposition == Opposition.SEATS && (chosen.size() > 1 || chosen.getFirst().players() < 2)) {
      throw new IllegalArgumentException(
          "opponent=seats of environment games needs one game of several players: name it, such as"
              + " --option game=kuhn");
    }
  }

  /** The games there are. */
  public static List<String> games() {
    return new Families().names();
  }

  /** The name of the only game; {@link #ALL} if there are several. */
  public String game() {
    return chosen.size() == 1 ? chosen.getFirst().name() : ALL;
  }

  @Override
  public EnvironmentSpec spec() {
    if (opposition != Opposition.SEATS) {
      return EnvironmentSpec.textual(ID, SUMMARY, new RewardSpec(0, 1, Returns.HALF), STEP_LIMIT);
    }
    RewardSpec rewards = new RewardSpec(-1, 1, Returns.EVEN);
    return new EnvironmentSpec(ID, SUMMARY, seats(), true, true, false, rewards, STEP_LIMIT);
  }

  private List<String> seats() {
    List<String> names = List.of("first", "second", "third", "fourth", "fifth");
    return names.subList(0, chosen.getFirst().players());
  }

  @Override
  public TaskSet tasks(Split split) {
    boolean one = chosen.size() == 1;
    int each =
        switch (split) {
          case TRAIN -> one ? most(split) : 250;
          case VALIDATION -> one ? most(split) : 20;
          case HELD_OUT -> one ? most(split) : 40;
        };
    int games = chosen.size();
    return TaskSet.of(each * games, i -> task(split, chosen.get(i % games), i / games));
  }

  /** How many tasks a game has where it is the only one chosen. */
  private static int most(Split split) {
    return switch (split) {
      case TRAIN -> 2_000;
      case VALIDATION -> 200;
      case HELD_OUT -> 400;
    };
  }

  private Task task(Split split, Family family, int number) {
    String id = family.name() + "/" + split.label() + "-" + number;
    return tasks.computeIfAbsent(
        id,
        key -> {
          Setup<?> setup = setup(key, family, split, number);
          String content = Digest.of(setup.content());
          return new Task(ID, key, split, family.name(), setup.difficulty(), content);
        });
  }

  private Setup<?> setup(String id, Family family, Split split, int number) {
    return setups.get(id, key -> maker.make(family, split, number));
  }

  @Override
  public Episode start(Task task, long seed) {
    Matcher parts = TASK.matcher(task.id());
    if (!task.environment().equals(ID)
        || !parts.matches()
        || !parts.group(2).equals(task.split().label())) {
      throw task.isNotOf(ID);
    }
    Family family = families.named(parts.group(1));
    int number = Integer.parseInt(parts.group(3));
    if (number >= most(task.split())
        || !task(task.split(), family, number).content().equals(task.content())) {
      throw task.isNotOf(ID);
    }
    return start(task, setup(task.id(), family, task.split(), number), seed);
  }

  private static <S> Episode start(Task task, Setup<S> setup, long seed) {
    return new GameEpisode<>(task, new Table<>(setup, seed));
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(new GameExpert());
  }
}

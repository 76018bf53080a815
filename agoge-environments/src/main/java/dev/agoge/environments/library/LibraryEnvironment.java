package dev.agoge.environments.library;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.support.Recent;
import dev.agoge.support.Seeds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code library-v1}: answer a question by what several articles say.
 *
 * <p>Actions are {@code search[collection: words]}, {@code open[title]} and {@code answer[text]};
 * the reward is 1 for the right answer, and any answer ends the episode.
 */
public final class LibraryEnvironment implements Environment {
  /** Name and version. */
  public static final String ID = "library-v1";

  private static final EnvironmentSpec SPEC =
      EnvironmentSpec.textual(
          ID, "answer questions over several articles of an invented world", RewardSpec.BINARY, 20);
  private static final Pattern TASK = Pattern.compile("([a-z-]+)-([a-z]+-[1-4])-([0-9]{1,6})");
  private static final long SEED = 20_260_403;
  private static final int REMEMBERED = 512;

  private final List<Family> families;
  private final Map<String, World> worlds = new ConcurrentHashMap<>();

  /** Questions of tasks started lately, as a group of episodes starts from one task. */
  private final Recent<String, Inquiry> inquiries = new Recent<>(REMEMBERED);

  /** With questions of any number of hops. */
  public LibraryEnvironment() {
    this(1, Family.MOST_HOPS);
  }

  /**
   * With questions of some numbers of hops.
   *
   * @param fewest articles to be read, from 1
   * @param most articles to be read, to 4
   * @throws IllegalArgumentException if the numbers are out of range
   */
  public LibraryEnvironment(int fewest, int most) {
    if (fewest < 1 || most < fewest || most > Family.MOST_HOPS) {
      throw new IllegalArgumentException(
          "hops "
              + fewest
              + "-"
              + most
              + " of environment library: give one number or a range within 1-4, such as 2-3");
    }
    families =
        Stream.of(Family.values()).filter(f -> f.hops() >= fewest && f.hops() <= most).toList();
  }

  @Override
  public EnvironmentSpec spec() {
    return SPEC;
  }

  private static int questionsAFamily(Split split) {
    return switch (split) {
      case TRAIN -> 300;
      case VALIDATION -> 30;
      case HELD_OUT -> 60;
    };
  }

  private static int worlds(Split split) {
    return switch (split) {
      case TRAIN -> 12;
      case VALIDATION -> 2;
      case HELD_OUT -> 4;
    };
  }

  @Override
  public TaskSet tasks(Split split) {
    int count = families.size();
    return TaskSet.of(
        questionsAFamily(split) * count, i -> task(split, families.get(i % count), i / count));
  }

  private Task task(Split split, Family family, int number) {
    Inquiry inquiry = make(split, family, number);
    Question question = inquiry.question();
    String id = split.label() + "-" + family.label() + "-" + number;
    return new Task(ID, id, split, family.label(), family.hops(), question.digest(inquiry.world()));
  }

  /** Worlds take turns. */
  private Inquiry make(Split split, Family family, int number) {
    int place = number % worlds(split);
    World world =
        worlds.computeIfAbsent(split.label() + place, key -> WorldMaker.make(split, place));
    long seed = Seeds.child(Seeds.child(SEED, split.label() + family.label()), number);
    return new Inquiry(world, QuestionMaker.make(world, family, seed));
  }

  @Override
  public Episode start(Task task, long seed) {
    Matcher parts = TASK.matcher(task.id());
    Optional<Family> family =
        parts.matches()
            ? Stream.of(Family.values()).filter(f -> f.label().equals(parts.group(2))).findAny()
            : Optional.empty();
    if (!task.environment().equals(ID)
        || family.isEmpty()
        || !parts.group(1).equals(task.split().label())) {
      throw task.isNotOf(ID);
    }
    int number = Integer.parseInt(parts.group(3));
    return new LibraryEpisode(
        task, inquiries.get(task.id(), id -> make(task.split(), family.get(), number)));
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(new LibraryExpert());
  }
}

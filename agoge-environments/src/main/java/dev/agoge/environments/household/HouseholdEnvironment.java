package dev.agoge.environments.household;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.environments.planning.pddl.Domain;
import dev.agoge.environments.planning.pddl.PddlParser;
import dev.agoge.support.Recent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chores in a text household, in the manner of ALFWorld (Shridhar et al., ICLR 2021), with a
 * domain, rooms and texts of our own.
 *
 * <p>The reward is 1 for the step that solves the task, otherwise 0.
 */
public final class HouseholdEnvironment implements Environment {
  /** Steps after which a rollout cuts an episode. */
  public static final int STEP_LIMIT = 50;

  private static final EnvironmentSpec SPEC =
      EnvironmentSpec.textual(
          "household-v1",
          "six families of chores in partially observable rooms",
          RewardSpec.BINARY,
          STEP_LIMIT);
  private static final int MAX_NUMBER = 9;
  private static final String DOMAIN = "household.pddl";

  private static final int REMEMBERED = 256;

  private final Set<Family> families;
  private final Size trainingSize;
  private final Layouts layouts = new Layouts();

  /** Worlds of tasks started lately, so that a group of episodes of one task grounds it once. */
  private final Recent<TaskId, World> worlds = new Recent<>(REMEMBERED);

  private final Domain domain = PddlParser.domain(DOMAIN, domainText());

  /** All families, in full-sized rooms. */
  public HouseholdEnvironment() {
    this(EnumSet.allOf(Family.class), Size.FULL);
  }

  HouseholdEnvironment(Set<Family> families, Size trainingSize) {
    this.families = Set.copyOf(families);
    this.trainingSize = trainingSize;
  }

  @Override
  public EnvironmentSpec spec() {
    return SPEC;
  }

  @Override
  public TaskSet tasks(Split split) {
    Size size = split == Split.TRAIN ? trainingSize : Size.FULL;
    List<TaskId> ids =
        IntStream.range(0, size(split))
            .mapToObj(i -> new TaskId(split, size, i))
            .filter(id -> families.contains(id.family()))
            .toList();
    return TaskSet.of(ids.size(), i -> task(ids.get(i)));
  }

  /** How many tasks a split has over all families. */
  static int size(Split split) {
    return switch (split) {
      case TRAIN -> 12_000;
      case VALIDATION -> 200;
      case HELD_OUT -> 400;
    };
  }

  private Task task(TaskId id) {
    Layout layout = layout(id);
    return new Task(
        SPEC.id(),
        id.text(),
        id.split(),
        id.family().label() + (id.recombined() ? "-recombined" : ""),
        layout.receptacles().size(),
        layout.digest());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the task is not one of {@code household-v1}
   */
  @Override
  public Episode start(Task task, long seed) {
    TaskId id =
        TaskId.parse(task.id())
            .filter(i -> task.environment().equals(SPEC.id()) && i.index() < size(i.split()))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no task '%s' of %s in %s; take one of tasks(split)"
                            .formatted(task.id(), task.environment(), SPEC.id())));
    return HouseholdEpisode.start(task, worlds.get(id, i -> world(layout(i))));
  }

  /** A layout, grounded. */
  World world(Layout layout) {
    return new World(domain, layout);
  }

  /** The layout of a task. */
  Layout layout(TaskId id) {
    return layouts.of(id);
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(new HouseholdExpert());
  }

  /**
   * Every word that can occur in an observation or a command, punctuation and the digits included,
   * sorted.
   */
  public static List<String> vocabulary() {
    Set<String> words = new TreeSet<>(Narrator.WORDS);
    words.addAll(List.of(".", ",", ":"));
    List<Stream<String>> tables = new ArrayList<>();
    tables.add(Stream.of(ReceptacleKind.values()).map(ReceptacleKind::word));
    tables.add(Stream.of(ObjectKind.values()).map(ObjectKind::word));
    tables.add(Stream.of(LampKind.values()).map(LampKind::word));
    tables.add(Stream.of(Room.values()).flatMap(r -> Stream.of(r.words().split(" "))));
    tables.add(IntStream.rangeClosed(1, MAX_NUMBER).mapToObj(Integer::toString));
    tables.forEach(t -> t.forEach(words::add));
    return List.copyOf(words);
  }

  private static String domainText() {
    try (InputStream in = HouseholdEnvironment.class.getResourceAsStream(DOMAIN)) {
      if (in == null) {
        throw new IllegalStateException("resource " + DOMAIN + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + DOMAIN, e);
    }
  }
}

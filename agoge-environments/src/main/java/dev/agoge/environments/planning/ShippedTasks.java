package dev.agoge.environments.planning;

import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.environments.planning.generators.Family;
import dev.agoge.environments.planning.pddl.Domain;
import dev.agoge.environments.planning.pddl.PddlParser;
import dev.agoge.support.Digest;
import dev.agoge.support.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The tasks of the shipped domains: 600 to train on, 60 to validate, 240 held out, as many of each
 * domain. A problem's own digest decides which split it may be in, so no problem is in two. The
 * hardest level occurs only among the held-out tasks.
 */
final class ShippedTasks implements TaskSource {
  private static final int STEP_LIMIT = 80;
  private static final int SHARES = 13;

  /** A problem with its digest. */
  private record Made(String problem, String digest) {}

  /** A domain, parsed, with its words. */
  private record Words(String source, Domain domain, Texts texts) {}

  private final List<Family> families;
  private final Map<Family, Words> words = new EnumMap<>(Family.class);
  private final Map<Split, List<Task>> tasks = new EnumMap<>(Split.class);

  ShippedTasks(Optional<Family> only) {
    families = only.map(List::of).orElse(Arrays.asList(Family.values()));
    for (Family family : families) {
      String source = family.domain();
      Domain domain = PddlParser.domain(family.label() + ".pddl", source);
      Texts texts = Texts.of(domain, family.label() + ".texts", family.texts());
      words.put(family, new Words(source, domain, texts));
    }
  }

  @Override
  public String summary() {
    return "planning problems in words: "
        + String.join(", ", families.stream().map(Family::label).toList());
  }

  @Override
  public int stepLimit() {
    return STEP_LIMIT;
  }

  @Override
  public TaskSet tasks(Split split) {
    synchronized (tasks) {
      return TaskSet.of(tasks.computeIfAbsent(split, this::make));
    }
  }

  private List<Task> make(Split split) {
    List<List<Task>> byFamily = families.stream().map(f -> make(split, f)).toList();
    return IntStream.range(0, count(split))
        .boxed()
        .flatMap(i -> byFamily.stream().map(list -> list.get(i)))
        .toList();
  }

  private static int count(Split split) {
    return switch (split) {
      case TRAIN -> 100;
      case VALIDATION -> 10;
      case HELD_OUT -> 40;
    };
  }

  private static int levels(Split split) {
    return split == Split.HELD_OUT ? Family.LEVELS : Family.LEVELS - 1;
  }

  private static Split splitOf(String digest) {
    int share = Integer.parseInt(digest.substring(0, 7), 16) % SHARES;
    return share < 8 ? Split.TRAIN : share < 9 ? Split.VALIDATION : Split.HELD_OUT;
  }

  private List<Task> make(Split split, Family family) {
    List<Task> made = new ArrayList<>();
    Set<String> digests = new HashSet<>();
    for (long candidate = 0; made.size() < count(split); candidate++) {
      int level = 1 + made.size() % levels(split);
      String digest = made(family, level, candidate).digest();
      if (splitOf(digest) == split && digests.add(digest)) {
        String id = String.join("-", family.label(), "" + level, "" + candidate);
        made.add(new Task(PlanningEnvironment.ID, id, split, family.label(), level, digest));
      }
    }
    return made;
  }

  private Words words(Family family) {
    return Optional.ofNullable(words.get(family))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "family " + family.label() + " was not opened; drop option family"));
  }

  private Made made(Family family, int level, long candidate) {
    long seed = Seeds.child(Seeds.child(level, family.label()), candidate);
    String problem = family.problem(level, new SplittableRandom(seed));
    return new Made(problem, Digest.of(words(family).source() + problem));
  }

  @Override
  public World world(Task task) {
    String[] parts = task.id().split("-", -1);
    if (parts.length != 3 || !parts[1].matches("[1-4]") || !parts[2].matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException(
          "'" + task.id() + "' is no task of environment planning; take one from tasks()");
    }
    Family family = Family.named(parts[0]);
    Words its = words(family);
    Made made = made(family, Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    if (!made.digest().equals(task.content())) {
      throw new IllegalArgumentException(
          "task " + task.id() + " was made by another version of " + PlanningEnvironment.ID);
    }
    return new World(its.domain(), PddlParser.problem(task.id(), made.problem()), its.texts());
  }
}

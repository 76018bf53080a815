package dev.agoge.environments.sql;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.support.Digest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * {@code sql-v1}: answer a question by a query over a database.
 *
 * <p>Actions are {@code schema TABLE}, {@code query: SELECT ...} and {@code answer: SELECT ...};
 * the reward is 1 when the answer's rows are those of the gold query, in the database that is shown
 * and in another that is not, and the first answer that can be run is final. Databases live in
 * memory and are read-only.
 */
public final class SqlEnvironment implements Environment {
  /** Name and version. */
  public static final String ID = "sql-v1";

  private static final int STEPS = 12;
  private static final Pattern TASK = Pattern.compile("([a-z-]+)-([0-9]{1,5})");

  private final ProblemMaker problems = new ProblemMaker();
  private final Set<Family> families;
  private final boolean choices;

  /** With questions of every family, and no queries to choose from. */
  public SqlEnvironment() {
    this(Set.of(Family.values()), false);
  }

  SqlEnvironment(Set<Family> families, boolean choices) {
    this.families = Set.copyOf(families);
    this.choices = choices;
  }

  @Override
  public EnvironmentSpec spec() {
    return new EnvironmentSpec(
        ID,
        "answer questions by SQL over generated databases",
        List.of("agent"),
        true,
        choices,
        true,
        RewardSpec.BINARY,
        STEPS);
  }

  @Override
  public TaskSet tasks(Split split) {
    int[] indexes =
        IntStream.range(0, Place.count(split))
            .filter(i -> families.contains(Place.family(i)))
            .toArray();
    return TaskSet.of(indexes.length, i -> task(split, indexes[i]));
  }

  private Task task(Split split, int index) {
    Place place = Place.of(split, index);
    Problem problem = problems.problem(place);
    String family = place.family().label() + (place.isNew() ? "-new" : "");
    String content =
        Digest.of(
            String.join(
                "\n",
                problem.shown().database().content().digest(),
                problem.hidden().database().content().digest(),
                problem.question() + problem.gold()));
    int difficulty = place.family().difficulty();
    return new Task(ID, split.label() + "-" + index, split, family, difficulty, content);
  }

  @Override
  public Episode start(Task task, long seed) {
    Matcher parts = TASK.matcher(task.id());
    if (!task.environment().equals(ID)
        || !parts.matches()
        || !parts.group(1).equals(task.split().label())
        || Integer.parseInt(parts.group(2)) >= Place.count(task.split())) {
      throw task.isNotOf(ID);
    }
    Place place = Place.of(task.split(), Integer.parseInt(parts.group(2)));
    return new SqlEpisode(task, problems.problem(place), choices, SqlState.START);
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(new SqlExpert());
  }

  /** How many connections wait for a query. */
  int idleConnections() {
    return problems.idle();
  }

  /** Closes the databases; an episode that is used later opens its own again, for one query. */
  @Override
  public void close() {
    problems.close();
  }
}

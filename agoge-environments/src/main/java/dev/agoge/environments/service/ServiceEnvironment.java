package dev.agoge.environments.service;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.environment.Tool;
import dev.agoge.support.Recent;
import dev.agoge.support.Seeds;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code service-v1}: serve a customer as a policy wants, by talk and by tools.
 *
 * <p>The reward is 1 if, at the end of the talk, the database is as the policy wants it, nothing
 * was changed without identification and consent, and what had to be said was said; else 0. The
 * seed of an episode draws the customer's manner, so that attempts at one task differ.
 */
public final class ServiceEnvironment implements Environment {
  /** Name and version. */
  public static final String ID = "service-v1";

  private static final String SUMMARY = "serve a customer by talk and tools, as a policy wants";
  private static final Pattern TASK = Pattern.compile("(orders|lending)-([a-z-]+)-([0-9]{1,6})");
  private static final int REMEMBERED = 512;

  private final Domain domain;
  private final Cases cases;
  private final boolean seated;

  /** Desks of tasks started lately, as a group of episodes starts from one task. */
  private final Recent<String, Desk> desks = new Recent<>(REMEMBERED);

  ServiceEnvironment(Domain domain, boolean seated) {
    this.domain = domain;
    this.seated = seated;
    cases = new Cases(domain);
  }

  @Override
  public EnvironmentSpec spec() {
    return seated
        ? new EnvironmentSpec(
            ID, SUMMARY, List.of("agent", "user"), true, false, true, RewardSpec.BINARY, 80)
        : EnvironmentSpec.textual(ID, SUMMARY, RewardSpec.BINARY, 50);
  }

  @Override
  public TaskSet tasks(Split split) {
    return TaskSet.of(size(split), i -> task(split, i));
  }

  private static int size(Split split) {
    return switch (split) {
      case TRAIN -> 2000;
      case VALIDATION -> 200;
      case HELD_OUT -> 400;
    };
  }

  private Task task(Split split, int number) {
    Case made = cases.make(split, number);
    String family = made.label() + (made.fresh() ? "-new" : "");
    int difficulty = made.requests().stream().mapToInt(r -> r.change().isPresent() ? 2 : 1).sum();
    return new Task(ID, id(split, number), split, family, difficulty, made.digest());
  }

  private String id(Split split, int number) {
    return domain.name() + "-" + split.label() + "-" + number;
  }

  @Override
  public Episode start(Task task, long seed) {
    Matcher parts = TASK.matcher(task.id());
    if (!task.environment().equals(ID)
        || !parts.matches()
        || !parts.group(1).equals(domain.name())
        || !parts.group(2).equals(task.split().label())
        || Integer.parseInt(parts.group(3)) >= size(task.split())) {
      throw new IllegalArgumentException(
          "task "
              + task.id()
              + " of "
              + task.environment()
              + " is not a task of "
              + ID
              + " with domain="
              + domain.name());
    }
    Desk desk = desk(task.split(), Integer.parseInt(parts.group(3)));
    if (!desk.digest().equals(task.content())) {
      throw new IllegalArgumentException(
          "task "
              + task.id()
              + " of "
              + ID
              + " has another content here; was it made by another"
              + " version?");
    }
    return new ServiceEpisode(task, desk, Persona.of(Seeds.child(seed, "persona")), seated);
  }

  private Desk desk(Split split, int number) {
    return desks.get(id(split, number), id -> new Desk(cases.make(split, number)));
  }

  @Override
  public List<Tool> tools() {
    return domain.toolbox().tools();
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(new ServiceExpert());
  }
}

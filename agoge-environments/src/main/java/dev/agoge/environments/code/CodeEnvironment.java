package dev.agoge.environments.code;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.environments.code.families.Family;
import dev.agoge.environments.sandbox.CodeSandbox;
import dev.agoge.environments.sandbox.QuickJsSandbox;
import dev.agoge.environments.sandbox.SandboxLimits;
import dev.agoge.support.Recent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code code-v1}: write or repair a JavaScript function.
 *
 * <p>An action is {@code test} or {@code submit} on the first line and code below it. To test runs
 * the visible tests and shows their results; to submit runs the hidden tests and ends, with reward
 * 1 if all pass.
 */
public final class CodeEnvironment implements Environment {
  /** Name and version. */
  public static final String ID = "code-v1";

  /**
   * What may be taken by one visible test, or by all hidden tests together; four million accesses
   * to memory are some 0.1 seconds, and over four times what any solution takes.
   */
  static final SandboxLimits LIMITS = new SandboxLimits(64, 4_000_000, 16_000);

  private static final int STEPS = 12;
  private static final List<Mode> MODES = List.of(Mode.WRITE, Mode.REPAIR);
  private static final int REMEMBERED = 512;
  private static final Pattern TASK =
      Pattern.compile("(train|validation|held-out)-([a-z]+)-(write|repair)-(0|[1-9][0-9]{0,5})");

  private final EnvironmentSpec spec;
  private final boolean choices;
  private final CodeSandbox sandbox = new QuickJsSandbox(LIMITS);
  private final ReentrantLock setup = new ReentrantLock();
  private @Nullable Examiner examiner;

  /** Exercises of tasks started lately, as a group of episodes starts from one task. */
  private final Recent<String, Known> exercises = new Recent<>(REMEMBERED);

  /** An exercise, and the content of the task that it belongs to. */
  private record Known(String content, Exercise exercise) {}

  /** With tasks that take any code. */
  public CodeEnvironment() {
    this(false);
  }

  /**
   * With or without candidates to choose from.
   *
   * @param choices whether four candidates are shown, of which one passes, so that {@code test N}
   *     and {@code submit N} are actions and all that is listed
   */
  public CodeEnvironment(boolean choices) {
    this.choices = choices;
    spec =
        new EnvironmentSpec(
            ID,
            "write or repair a function against visible and hidden tests",
            List.of("agent"),
            true,
            choices,
            true,
            RewardSpec.BINARY,
            STEPS);
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public TaskSet tasks(Split split) {
    List<Family> families = TaskMaker.families(split);
    int each = each(split);
    int kinds = families.size() * MODES.size();
    return TaskSet.of(
        kinds * each,
        index -> {
          Family family = families.get(index % families.size());
          Mode mode = MODES.get(index / families.size() % MODES.size());
          return task(split, family, mode, index / kinds);
        });
  }

  /** How many tasks a split has of each family and mode. */
  private static int each(Split split) {
    return switch (split) {
      case TRAIN -> 125;
      case VALIDATION -> 10;
      case HELD_OUT -> 20;
    };
  }

  private static Task task(Split split, Family family, Mode mode, int number) {
    Draft draft = TaskMaker.make(split, family, mode, number);
    String kind = family.name() + "-" + mode.label();
    return new Task(
        ID,
        split.label() + "-" + kind + "-" + number,
        split,
        kind + (family.reserved() ? "-new" : ""),
        family.difficulty(),
        draft.digest());
  }

  @Override
  public Episode start(Task task, long seed) {
    Matcher parts = TASK.matcher(task.id());
    if (!task.environment().equals(ID)
        || !parts.matches()
        || !parts.group(1).equals(task.split().label())) {
      throw task.isNotOf(ID);
    }
    return new CodeEpisode(task, exercise(task, parts), examiner());
  }

  private Exercise exercise(Task task, Matcher parts) {
    Known known = exercises.get(task.id(), id -> known(draft(task, parts)));
    if (!known.content().equals(task.content())) {
      throw task.isNotOf(ID);
    }
    return known.exercise();
  }

  private Known known(Draft draft) {
    return new Known(draft.digest(), new Exercises(examiner(), choices).complete(draft));
  }

  /** The draft of a task that is in its split. */
  private static Draft draft(Task task, Matcher parts) {
    Split split = task.split();
    int number = Integer.parseInt(parts.group(4));
    Mode mode = parts.group(3).equals("write") ? Mode.WRITE : Mode.REPAIR;
    Family family =
        TaskMaker.families(split).stream()
            .filter(f -> f.name().equals(parts.group(2)) && number < each(split))
            .findFirst()
            .orElseThrow(() -> task.isNotOf(ID));
    Draft draft = TaskMaker.make(split, family, mode, number);
    if (!draft.digest().equals(task.content())) {
      throw task.isNotOf(ID);
    }
    return draft;
  }

  /** The sandbox is set up for the first episode, not for a look at the tasks. */
  private Examiner examiner() {
    setup.lock();
    try {
      Examiner ready = examiner == null ? new Examiner(sandbox) : examiner;
      examiner = ready;
      return ready;
    } finally {
      setup.unlock();
    }
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(new CodeExpert());
  }

  @Override
  public void close() {
    sandbox.close();
  }
}

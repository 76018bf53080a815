package dev.agoge.environment.check;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.check.Check.Breach;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Promises about the spec and the tasks. */
final class TaskChecks {
  private static final int REBUILT_PER_TASK = 10;

  private final Subject subject;
  private final Environment environment;

  TaskChecks(Subject subject) {
    this.subject = subject;
    this.environment = subject.environment();
  }

  List<Check> all() {
    return List.of(
        new Check("spec", "the spec is well-formed and stays as it is", this::spec),
        new Check("tasks", "every task is well-formed, with an id of its own", this::tasks),
        new Check("splits-disjoint", "no content occurs in two splits", this::splitsDisjoint),
        new Check("task-rebuilt", "the same place gives the same task again", this::rebuilt));
  }

  private void spec() {
    EnvironmentSpec spec = environment.spec();
    require(spec.equals(environment.spec()), "a second call gives a different spec");
    require(!spec.summary().isBlank(), "the summary is blank");
    require(spec.summary().lines().count() == 1, "the summary has more than one line");
    require(spec.players().stream().noneMatch(String::isBlank), "a player's name is blank");
    Set<String> names = new HashSet<>(spec.players());
    require(names.size() == spec.players().size(), "two players have the same name");
    double width = spec.rewards().max() - spec.rewards().min();
    require(Double.isFinite(width), "the reward range is not finite");
    require(
        spec.rewards().success() > spec.rewards().min(),
        "the success threshold is the smallest return, so that everything is a success");
  }

  private static void require(boolean kept, String message) {
    Subject.require(kept, "spec", message);
  }

  private void tasks() {
    Map<String, Split> ids = new HashMap<>();
    int count = 0;
    for (Split split : Split.values()) {
      for (Task task : (Iterable<Task>) environment.tasks(split).stream()::iterator) {
        count++;
        wellFormed(task, split);
        if (ids.put(task.id(), split) != null) {
          throw new Breach("task " + task.id() + ": the id occurs twice");
        }
      }
    }
    Subject.require(count > 0, "tasks", "there are none in any split");
  }

  private void wellFormed(Task task, Split split) {
    String where = "task " + task.id();
    Subject.require(
        task.environment().equals(environment.spec().id()),
        where,
        "belongs to " + task.environment() + ", not to " + environment.spec().id());
    Subject.require(
        task.split() == split, where, "is of " + task.split().label() + " in " + split.label());
    Subject.require(!task.id().isBlank(), where, "the id is blank");
    Subject.require(!task.family().isBlank(), where, "the family is blank");
    Subject.require(!task.content().isBlank(), where, "the content digest is blank");
    Subject.require(task.difficulty() >= 1, where, "difficulty " + task.difficulty() + " < 1");
  }

  private void splitsDisjoint() {
    Map<String, Task> seen = new HashMap<>();
    for (Split split : Split.values()) {
      for (Task task : (Iterable<Task>) environment.tasks(split).stream()::iterator) {
        Task other = seen.putIfAbsent(task.content(), task);
        if (other != null && other.split() != split) {
          throw new Breach("task " + task.id() + ": has the same content as task " + other.id());
        }
      }
    }
  }

  private void rebuilt() {
    for (Split split : Split.values()) {
      int size = environment.tasks(split).size();
      int stride = Math.max(1, size / (REBUILT_PER_TASK * subject.sampling().tasks()));
      for (int index = 0; index < size; index += stride) {
        Task once = environment.tasks(split).get(index);
        Task again = environment.tasks(split).get(index);
        Subject.require(
            once.equals(again), "task " + once.id(), "is rebuilt as " + Frame.brief(again));
      }
    }
    subject.tasks().forEach(this::startsFromItsCopy);
  }

  private void startsFromItsCopy(Task task) {
    Task copy =
        new Task(
            task.environment(),
            task.id(),
            task.split(),
            task.family(),
            task.difficulty(),
            task.content());
    try (Episode original = subject.start(task);
        Episode rebuilt = subject.start(copy)) {
      String where = Subject.where(task, subject.seed(task), 0);
      Subject.require(rebuilt.task().equals(task), where, "the episode has another task");
      Frame.of(original)
          .difference(Frame.of(rebuilt))
          .ifPresent(d -> Subject.require(false, where, "started from an equal task, " + d));
    }
  }
}

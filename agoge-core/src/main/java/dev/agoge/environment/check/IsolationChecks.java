package dev.agoge.environment.check;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Task;
import dev.agoge.environment.check.Check.Breach;
import dev.agoge.environment.check.Check.Inapplicable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Promises that an episode depends on its task, seed and actions, and on nothing else. */
final class IsolationChecks {
  private final Subject subject;

  IsolationChecks(Subject subject) {
    this.subject = subject;
  }

  List<Check> all() {
    return List.of(
        new Check("same-seed", "task, seed and actions determine the episode", this::sameSeed),
        new Check("fork", "a fork and its parent do not affect each other", this::fork),
        new Check("reset", "an episode is not affected by an earlier one", this::reset),
        new Check(
            "concurrency",
            subject.sampling().episodes() + " episodes at a time go as they go one by one",
            this::concurrency));
  }

  private void sameSeed() {
    subject.tasks().forEach(task -> lockstep(task).ifPresent(IsolationChecks::fail));
  }

  private static void fail(String message) {
    throw new Breach(message);
  }

  /** Plays two episodes side by side, so that what an earlier episode left behind meets both. */
  private Optional<String> lockstep(Task task) {
    try (Episode one = subject.start(task);
        Episode two = subject.start(task)) {
      Subject.Player player = subject.random(task, 20);
      Optional<String> difference = Frame.of(one).difference(Frame.of(two));
      int step = 0;
      while (difference.isEmpty() && !one.ended() && step < subject.sampling().steps()) {
        Optional<Action> action = player.choose(one);
        if (action.isEmpty()) {
          break;
        }
        step++;
        Trace.Move mine = subject.step(one, action.get(), step);
        Trace.Move theirs = subject.step(two, action.get(), step);
        difference =
            Frame.differ("rewards", mine.rewards(), theirs.rewards())
                .or(() -> Frame.differ("valid", mine.valid(), theirs.valid()))
                .or(() -> mine.after().difference(theirs.after()));
      }
      String where = Subject.where(task, subject.seed(task), step);
      return difference.map(d -> where + ": in a second episode with the same seed " + d);
    }
  }

  private void requireDeterminism(Task task) {
    if (lockstep(task).isPresent()) {
      throw new Inapplicable("the same seed does not give the same episode");
    }
  }

  private void fork() {
    subject.requireFork();
    for (Task task : subject.tasks()) {
      requireDeterminism(task);
      try (Episode parent = subject.start(task)) {
        Trace whole;
        try (Episode reference = subject.start(task)) {
          whole = subject.play(reference, subject.random(task, 21), subject.sampling().steps());
        }
        int half = whole.moves().size() / 2;
        List<Action> before = whole.actions().subList(0, half);
        List<Action> after = whole.actions().subList(half, whole.moves().size());
        subject.play(parent, Subject.script(before), half);
        forkLeavesParent(parent, whole.at(half));
        goesOnAlike(parent, after, whole, half);
      }
    }
  }

  private void forkLeavesParent(Episode parent, String where) {
    Frame before = Frame.of(parent);
    try (Episode fork = parent.fork()) {
      before
          .difference(Frame.of(fork))
          .ifPresent(d -> fail(where + ": right after the fork, in the fork " + d));
      subject.play(fork, subject.random(parent.task(), 22), subject.sampling().steps());
      before
          .difference(Frame.of(parent))
          .ifPresent(d -> fail(where + ": after steps in the fork, in the parent " + d));
    }
  }

  private void goesOnAlike(Episode parent, List<Action> after, Trace whole, int half) {
    try (Episode fork = parent.fork()) {
      Frame before = Frame.of(fork);
      Trace mine = subject.play(parent, Subject.script(after), after.size());
      before
          .difference(Frame.of(fork))
          .ifPresent(d -> fail(whole.at(half) + ": after steps in the parent, in the fork " + d));
      Trace forked = subject.play(fork, Subject.script(after), after.size());
      mine.difference(forked)
          .ifPresent(d -> fail("from the fork at step " + half + " on, " + d + " in the fork"));
      whole
          .last()
          .difference(mine.last())
          .ifPresent(d -> fail(whole.at(whole.moves().size()) + ": in the forked episode " + d));
    }
  }

  private void reset() {
    for (Task task : subject.tasks()) {
      requireDeterminism(task);
      Trace first = subject.randomPlay(task, 23);
      Trace second = subject.randomPlay(task, 23);
      first.difference(second).ifPresent(d -> fail(d + " after an earlier episode"));
    }
  }

  private void concurrency() {
    List<Task> tasks = subject.tasks();
    List<Trace> sequential = new ArrayList<>();
    for (int i = 0; i < subject.sampling().episodes(); i++) {
      Task task = tasks.get(i % tasks.size());
      Trace trace = concurrentPlay(task, i);
      if (trace.difference(concurrentPlay(task, i)).isPresent()) {
        throw new Inapplicable("episodes one after the other are not repeatable either");
      }
      sequential.add(trace);
    }
    List<Trace> parallel = together(tasks);
    for (int i = 0; i < sequential.size(); i++) {
      sequential
          .get(i)
          .difference(parallel.get(i))
          .ifPresent(d -> fail(d + " beside other episodes"));
    }
  }

  private List<Trace> together(List<Task> tasks) {
    CountDownLatch ready = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Trace>> futures = new ArrayList<>();
      for (int i = 0; i < subject.sampling().episodes(); i++) {
        int index = i;
        futures.add(
            threads.submit(
                () -> {
                  ready.await();
                  return concurrentPlay(tasks.get(index % tasks.size()), index);
                }));
      }
      ready.countDown();
      return futures.stream().map(IsolationChecks::result).toList();
    }
  }

  private static Trace result(Future<Trace> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new Breach("beside other episodes: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Yields before each step, so that virtual threads take turns; correct without it. */
  @SuppressWarnings("ThreadPriorityCheck")
  private Trace concurrentPlay(Task task, int index) {
    Subject.Player player = subject.random(task, 1000L + index);
    try (Episode episode = subject.start(task)) {
      return subject.play(
          episode,
          e -> {
            Thread.yield();
            return player.choose(e);
          },
          subject.sampling().steps());
    }
  }
}

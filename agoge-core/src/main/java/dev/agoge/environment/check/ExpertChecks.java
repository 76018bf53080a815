package dev.agoge.environment.check;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.Task;
import dev.agoge.environment.check.Check.Inapplicable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Promises about the expert. */
final class ExpertChecks {
  private final Subject subject;

  ExpertChecks(Subject subject) {
    this.subject = subject;
  }

  List<Check> all() {
    return List.of(
        new Check("expert-solves", "the expert solves within the step limit", this::solves),
        new Check("expert-is-pure", "the expert's choice is a function of state", this::pure),
        new Check(
            "expert-takes-over", "the expert goes on from where chance led", this::takesOver));
  }

  private void solves() {
    subject.expert();
    for (Task task : subject.tasks()) {
      solves(subject.expertPlay(task));
    }
  }

  private void solves(Trace trace) {
    int steps = trace.moves().size();
    Frame seen = trace.first();
    for (int i = 0; i < steps; i++) {
      Trace.Move move = trace.moves().get(i);
      Subject.require(
          move.valid(),
          trace.at(i + 1),
          "the expert's " + Frame.brief(move.action()) + " is not valid");
      Subject.require(
          !subject.spec().listsAdmissible() || seen.admissible().contains(move.action().text()),
          trace.at(i + 1),
          "the expert's " + Frame.brief(move.action()) + " is not listed as admissible");
      seen = move.after();
    }
    Subject.require(
        subject.solved(trace),
        trace.at(steps),
        trace.ended()
            ? "the expert ended the task without solving it"
            : steps < subject.spec().stepLimit()
                ? "the expert gave up"
                : "the expert has not solved the task within the step limit");
  }

  private void pure() {
    Expert expert = subject.expert();
    for (Task task : subject.tasks()) {
      try (Episode episode = subject.start(task)) {
        Subject.Player random = subject.random(task, 50);
        subject.play(
            episode,
            e -> {
              choosesTheSameTwice(expert, e);
              return random.choose(e);
            },
            subject.sampling().steps());
      }
    }
  }

  private void choosesTheSameTwice(Expert expert, Episode episode) {
    Task task = episode.task();
    String where =
        "task "
            + task.id()
            + ", seed "
            + subject.seed(task)
            + ", "
            + Frame.brief(episode.observation().text());
    Frame before = Frame.of(episode);
    Optional<Action> once = expert.next(episode);
    before
        .difference(Frame.of(episode))
        .ifPresent(
            d -> Subject.require(false, where, "asking the expert changed the episode: " + d));
    Frame.differ("the second answer", once, expert.next(episode))
        .ifPresent(d -> Subject.require(false, where, "asking the expert twice, " + d));
  }

  private void takesOver() {
    Expert expert = subject.expert();
    boolean any = false;
    for (Task task : subject.tasks()) {
      if (!subject.solved(subject.expertPlay(task))) {
        throw new Inapplicable("the expert does not solve tasks from their start either");
      }
      for (int quarter = 0; quarter <= 3; quarter++) {
        any |= takesOver(expert, task, Math.max(1, subject.sampling().steps() * quarter / 4));
      }
    }
    if (!any) {
      throw new Inapplicable("random play never led to a state the expert calls solvable");
    }
  }

  private boolean takesOver(Expert expert, Task task, int chance) {
    try (Episode episode = subject.start(task)) {
      Trace before = subject.play(episode, subject.random(task, 50 + chance), chance);
      if (episode.ended() || expert.next(episode).isEmpty()) {
        return false;
      }
      Trace after = subject.play(episode, expert::next, subject.spec().stepLimit());
      Subject.require(
          after.ended() && solvedFrom(before, after),
          before.at(before.moves().size()),
          "the expert took over from here and did not solve the task in "
              + after.moves().size()
              + " steps");
      return true;
    }
  }

  /** The return of the whole episode counts, and part of it came before the expert. */
  private boolean solvedFrom(Trace before, Trace after) {
    List<Trace.Move> moves = new ArrayList<>(before.moves());
    moves.addAll(after.moves());
    return subject.solved(new Trace(before.task(), before.seed(), before.first(), moves));
  }
}

package dev.agoge.environment.check;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.EpisodeEndedException;
import dev.agoge.environment.Task;
import dev.agoge.environment.check.Check.Breach;
import dev.agoge.environment.check.Check.Inapplicable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Promises about what a step reports and what is seen after it. */
final class StepChecks {
  private final Subject subject;

  StepChecks(Subject subject) {
    this.subject = subject;
  }

  List<Check> all() {
    return List.of(
        new Check("steps", "a step's result agrees with the spec and the episode", this::steps),
        new Check("step-after-end", "a step after the end throws, changes nothing", this::afterEnd),
        new Check(
            "state-key", "equal state keys mean equal actions, progress and end", this::stateKey));
  }

  private void steps() {
    for (Task task : subject.tasks()) {
      Trace trace = subject.randomPlay(task, 10);
      playerExists(trace.first(), trace.at(0));
      for (int i = 0; i < trace.moves().size(); i++) {
        Trace.Move move = trace.moves().get(i);
        String where = trace.at(i + 1);
        playerExists(move.after(), where);
        int players = subject.spec().players().size();
        Subject.require(
            move.rewards().players() == players,
            where,
            "rewards for " + move.rewards().players() + " players instead of " + players);
        Subject.require(
            move.reportedEnd() == move.after().ended(),
            where,
            "the step reports ended = " + move.reportedEnd() + ", the episode does not");
      }
    }
  }

  private void playerExists(Frame frame, String where) {
    int players = subject.spec().players().size();
    Subject.require(
        frame.player() >= 0 && frame.player() < players,
        where,
        "player " + frame.player() + " of " + players + " is to move");
  }

  private void afterEnd() {
    boolean reached = false;
    for (Task task : subject.tasks()) {
      try (Episode episode = subject.start(task)) {
        Subject.Player player =
            subject
                .environment()
                .expert()
                .<Subject.Player>map(e -> e::next)
                .orElse(subject.random(task, 11));
        Trace trace = subject.play(episode, player, subject.spec().stepLimit());
        if (trace.ended()) {
          reached = true;
          refusesMore(episode, trace);
        }
      }
    }
    if (!reached) {
      throw new Inapplicable("no episode of the sample ended");
    }
  }

  private static void refusesMore(Episode episode, Trace trace) {
    Frame before = Frame.of(episode);
    String where = trace.at(trace.moves().size() + 1);
    Action last = trace.moves().isEmpty() ? new Action("") : trace.moves().getLast().action();
    for (Action action : List.of(last, new Action(""))) {
      try {
        episode.step(action);
      } catch (EpisodeEndedException expected) {
        before
            .difference(Frame.of(episode))
            .ifPresent(d -> Subject.require(false, where, "a refused step changed it: " + d));
        continue;
      } catch (RuntimeException e) {
        throw new Breach(where + ": a step after the end threw " + e);
      }
      throw new Breach(where + ": a step after the end was accepted");
    }
  }

  private void stateKey() {
    boolean any = false;
    for (Task task : subject.tasks()) {
      Map<String, Frame> seen = new HashMap<>();
      for (int stream = 12; stream < 15; stream++) {
        Trace trace = subject.randomPlay(task, stream);
        any |= !trace.first().stateKey().isEmpty();
        consistent(seen, trace.first(), trace.at(0));
        for (int i = 0; i < trace.moves().size(); i++) {
          consistent(seen, trace.moves().get(i).after(), trace.at(i + 1));
        }
      }
    }
    if (!any) {
      throw new Inapplicable("it does not see its state: the key is empty");
    }
  }

  private static void consistent(Map<String, Frame> seen, Frame frame, String where) {
    if (frame.stateKey().isEmpty()) {
      return;
    }
    Frame known = seen.putIfAbsent(frame.stateKey(), frame);
    if (known == null) {
      return;
    }
    // Not the text: it may tell what the last action did, which is no part of the state.
    Frame.differ("player", known.player(), frame.player())
        .or(() -> Frame.differ("admissible actions", known.admissible(), frame.admissible()))
        .or(() -> Frame.differ("ended", known.ended(), frame.ended()))
        .or(() -> Frame.differ("progress", known.progress(), frame.progress()))
        .ifPresent(
            d ->
                Subject.require(
                    false,
                    where,
                    "state key " + Frame.brief(frame.stateKey()) + " was seen before, but " + d));
  }
}

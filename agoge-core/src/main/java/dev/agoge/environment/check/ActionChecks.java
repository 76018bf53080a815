package dev.agoge.environment.check;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Task;
import dev.agoge.environment.check.Check.Inapplicable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Promises about which actions are understood. */
final class ActionChecks {
  private static final int NEAR_MISSES = 20;

  private final Subject subject;

  ActionChecks(Subject subject) {
    this.subject = subject;
  }

  List<Check> all() {
    return List.of(
        new Check("admissible", "every admissible action is accepted", this::admissible),
        new Check("garbage", "what is not understood changes nothing", this::garbage));
  }

  private void admissible() {
    if (!subject.spec().listsAdmissible()) {
      throw new Inapplicable("its spec says that it does not list the admissible actions");
    }
    for (Task task : subject.tasks()) {
      everyChosenActionIsAccepted(subject.randomPlay(task, 30));
      try (Episode episode = subject.start(task)) {
        along(episode, 30, this::listIsGood, this::everyActionIsAccepted);
      }
    }
  }

  private void garbage() {
    for (Task task : subject.tasks()) {
      try (Episode episode = subject.start(task)) {
        along(episode, 31, (e, where) -> {}, this::garbageIsHarmless);
      }
    }
  }

  private interface Look {
    void at(Episode episode, String where);
  }

  /** Plays at random, looks at every state, and looks closely at some. */
  private void along(Episode episode, long stream, Look everywhere, Look sometimes) {
    Subject.Player player = subject.random(episode.task(), stream);
    int every = Math.max(1, subject.sampling().steps() / subject.sampling().states());
    for (int step = 0; step < subject.sampling().steps(); step++) {
      String where = Subject.where(episode.task(), subject.seed(episode.task()), step);
      everywhere.at(episode, where);
      if (episode.ended()) {
        return;
      }
      if (step % every == 0) {
        sometimes.at(episode, where);
      }
      Optional<Action> action = player.choose(episode);
      if (action.isEmpty()) {
        return;
      }
      subject.step(episode, action.get(), step + 1);
    }
  }

  private static void everyChosenActionIsAccepted(Trace trace) {
    for (int i = 0; i < trace.moves().size(); i++) {
      Trace.Move move = trace.moves().get(i);
      Subject.require(move.valid(), trace.at(i), refusal(move.action().text()));
    }
  }

  private static String refusal(String action) {
    return "admissible action " + Frame.brief(action) + " is not valid";
  }

  private void listIsGood(Episode episode, String where) {
    List<String> actions = episode.observation().admissible();
    Subject.require(
        actions.isEmpty() == episode.ended(),
        where,
        actions.isEmpty() ? "there is no admissible action" : "actions are listed after the end");
    Subject.require(
        new HashSet<>(actions).size() == actions.size(), where, "an action is listed twice");
  }

  private void everyActionIsAccepted(Episode episode, String where) {
    if (!subject.spec().forkable()) {
      return;
    }
    for (String action : episode.observation().admissible()) {
      try (Episode fork = episode.fork()) {
        Subject.require(fork.step(new Action(action)).valid(), where, refusal(action));
      }
    }
  }

  private void garbageIsHarmless(Episode episode, String where) {
    List<String> admissible = episode.observation().admissible();
    Stream<String> near = Garbage.nearMisses(admissible).stream().limit(NEAR_MISSES);
    Stream.concat(Garbage.universal().stream(), near)
        .filter(text -> !admissible.contains(text))
        .takeWhile(text -> !episode.ended())
        .forEach(text -> isHarmless(episode, text, where));
  }

  /** Where no actions are listed, any text may be an answer; it must then say so. */
  private void isHarmless(Episode episode, String text, String where) {
    String before = episode.observation().stateKey();
    Trace.Move move = subject.step(episode, new Action(text), 0);
    if (!subject.spec().listsAdmissible() && move.valid()) {
      return;
    }
    Subject.require(!move.valid(), where, "garbage " + Frame.brief(text) + " is valid");
    Subject.require(
        move.after().stateKey().equals(before),
        where,
        "garbage " + Frame.brief(text) + " changed the state key");
    Subject.require(
        !move.after().ended(), where, "garbage " + Frame.brief(text) + " ended the episode");
  }
}

package dev.agoge.environment.check;

import dev.agoge.environment.Action;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import java.util.List;
import java.util.Optional;

/** What happened in an episode. */
record Trace(Task task, long seed, Frame first, List<Move> moves) {

  /** One step: what was done, and what was seen after it. */
  record Move(Action action, Rewards rewards, boolean valid, boolean reportedEnd, Frame after) {}

  Trace {
    moves = List.copyOf(moves);
  }

  Frame last() {
    return moves.isEmpty() ? first : moves.getLast().after();
  }

  boolean ended() {
    return last().ended();
  }

  List<Action> actions() {
    return moves.stream().map(Move::action).toList();
  }

  /** Return of a player after each step. */
  double[] returns(int player) {
    double[] sums = new double[moves.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += moves.get(i).rewards().of(player);
      sums[i] = sum;
    }
    return sums;
  }

  /** Whether the return of any player is a success. */
  boolean succeeded(RewardSpec spec) {
    int players = moves.isEmpty() ? 0 : moves.getFirst().rewards().players();
    for (int player = 0; player < players; player++) {
      if (spec.isSuccess(returns(player)[moves.size() - 1])) {
        return true;
      }
    }
    return false;
  }

  /** Where and in what the other trace differs. */
  Optional<String> difference(Trace other) {
    Optional<String> start = first.difference(other.first);
    if (start.isPresent()) {
      return start.map(d -> at(0) + ": " + d);
    }
    for (int i = 0; i < Math.min(moves.size(), other.moves.size()); i++) {
      Optional<String> step = difference(moves.get(i), other.moves.get(i));
      if (step.isPresent()) {
        int number = i + 1;
        return step.map(d -> at(number) + ": " + d);
      }
    }
    return Frame.differ("number of steps", moves.size(), other.moves.size())
        .map(d -> at(Math.min(moves.size(), other.moves.size())) + ": " + d);
  }

  private static Optional<String> difference(Move mine, Move theirs) {
    return Frame.differ("action", mine.action, theirs.action)
        .or(() -> Frame.differ("rewards", mine.rewards, theirs.rewards))
        .or(() -> Frame.differ("valid", mine.valid, theirs.valid))
        .or(() -> mine.after.difference(theirs.after));
  }

  /** Names a step of this trace; 0 is the start. */
  String at(int step) {
    return Subject.where(task, seed, step);
  }
}

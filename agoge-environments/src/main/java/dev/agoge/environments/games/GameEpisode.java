package dev.agoge.environments.games;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import dev.agoge.environments.games.puzzle.Puzzle;
import dev.agoge.environments.games.rules.Game;

/** One play of a game. */
final class GameEpisode<S> extends NativeEpisode<Position<S>> {
  private final Table<S> table;
  private final Game<S> game;

  GameEpisode(Task task, Table<S> table) {
    this(task, table, table.opening());
  }

  private GameEpisode(Task task, Table<S> table, Position<S> position) {
    super(task, position);
    this.table = table;
    this.game = table.setup().game();
  }

  Table<S> table() {
    return table;
  }

  @Override
  protected Observation observe(Position<S> position) {
    return new GameObservation<>(table, position);
  }

  @Override
  protected Transition<Position<S>> transition(Position<S> position, Action action) {
    int index = game.find(position.state(), action.text());
    if (index < 0) {
      return new Transition<>(position.noted(refusal(position.state())), rewards(position), false);
    }
    Position<S> next = table.play(position, index);
    return new Transition<>(next, rewards(next), true);
  }

  private String refusal(S state) {
    StringBuilder text = new StringBuilder("Not a move here; you can say, for example: ");
    int shown = Math.min(4, game.moves(state));
    for (int i = 0; i < shown; i++) {
      text.append(i == 0 ? "" : ", ").append(game.move(state, i));
    }
    return text.append("\n").toString();
  }

  private Rewards rewards(Position<S> position) {
    boolean over = table.isOver(position);
    if (!table.setup().allSeats()) {
      int seat = table.setup().seat();
      return Rewards.single(over ? table.returns().of(game.score(position.state(), seat)) : 0);
    }
    double[] each = new double[game.players()];
    for (int player = 0; over && player < each.length; player++) {
      each[player] = table.returns().of(game.score(position.state(), player));
    }
    return Rewards.each(each);
  }

  @Override
  protected boolean isFinal(Position<S> position) {
    return table.isOver(position);
  }

  /** A puzzle's own measure; of other games it is known at the end only how well they went. */
  @Override
  protected double progressOf(Position<S> position) {
    if (table.setup().allSeats()) {
      return Double.NaN;
    }
    if (game instanceof Puzzle<S> puzzle) {
      return puzzle.progress(position.state());
    }
    if (!table.isOver(position)) {
      return 0;
    }
    double score = game.score(position.state(), table.setup().seat());
    return table.isSuccess(position) ? 1 : table.returns().of(score);
  }

  @Override
  protected NativeEpisode<Position<S>> at(Position<S> position) {
    return new GameEpisode<>(task(), table, position);
  }
}

package dev.agoge.environments.games;

import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;
import dev.agoge.support.Seeds;

/**
 * One episode's table: plays chance and the seats that are not the agent's. What they do is a
 * function of the state, of how many moves were made, and of seeds. Where the task says so, the
 * first seeds are taken with which the expert reaches the bar: a task that cannot be solved, such
 * as that of a player who is killed in the first night, is none.
 */
final class Table<S> {
  private static final int TRIES = 256;
  private static final int LONGEST = 90;

  private final Setup<S> setup;
  private final Game<S> game;
  private final long draws;
  private final double bar;

  Table(Setup<S> setup, long seed) {
    this.setup = setup;
    this.game = setup.game();
    long chosen = Seeds.child(seed, 0);
    double reached = setup.bar().score();
    boolean fixed = setup.bar().kind() != Bar.Kind.EXPERTS;
    for (int i = 0; i < TRIES && !setup.allSeats(); i++) {
      chosen = Seeds.child(seed, i);
      if (setup.bar().kind() == Bar.Kind.SURE) {
        break;
      }
      double score = expertScore(chosen, game.start(), 0);
      reached = fixed ? reached : score;
      if (fixed ? score >= reached : score > game.worst()) {
        break;
      }
    }
    this.draws = chosen;
    this.bar = reached;
  }

  Setup<S> setup() {
    return setup;
  }

  Position<S> opening() {
    return advance(draws, game.start(), 0, 0);
  }

  Position<S> play(Position<S> position, int index) {
    int told = position.told() | 1 << game.mover(position.state());
    return advance(draws, game.apply(position.state(), index), position.plies() + 1, told);
  }

  /** Whether a mover is one of those from outside. */
  private boolean isOutside(int mover) {
    return mover >= 0 && (setup.allSeats() || mover == setup.seat());
  }

  private Position<S> advance(long seed, S from, int moved, int told) {
    S state = from;
    int plies = moved;
    for (int mover = game.mover(state); !isOutside(mover); mover = game.mover(state)) {
      if (mover == Game.OVER) {
        break;
      }
      if (mover == Game.CHANCE) {
        state = game.apply(state, outcome(seed, state));
      } else {
        double draw = Seeds.uniform(seed, plies);
        state = game.apply(state, setup.others().choose(game, state, draw));
        plies++;
      }
    }
    return new Position<>(state, plies, told, "");
  }

  private int outcome(long seed, S state) {
    long deck = setup.deck().orElse(Seeds.child(seed, 1_000_000));
    return outcome(game, state, deck);
  }

  /** The outcome that a deck gives. */
  static <S> int outcome(Game<S> game, S state, long deck) {
    double rest = Seeds.uniform(deck, game.moment(state));
    int last = game.moves(state) - 1;
    for (int i = 0; i < last; i++) {
      rest -= game.chance(state, i);
      if (rest < 0) {
        return i;
      }
    }
    // Rounding may leave a little; the last outcome that is possible takes it.
    while (last > 0 && game.chance(state, last) == 0) {
      last--;
    }
    return last;
  }

  /** The expert's choice; the same whenever it is asked at a position. */
  int choice(Position<S> position) {
    return choice(draws, position.state(), position.plies());
  }

  private int choice(long seed, S state, int plies) {
    return setup.expert().choose(game, state, Seeds.uniform(Seeds.child(seed, 2_000_000), plies));
  }

  /** Where the expert's play leads; a player who cannot go on stays where it is. */
  private Position<S> expertEnd(long seed, S from, int moved) {
    Position<S> position = advance(seed, from, moved, 0);
    for (int i = 0; i < LONGEST && !isOver(position); i++) {
      int index = choice(seed, position.state(), position.plies());
      if (index == Strategy.NONE) {
        return position;
      }
      S next = game.apply(position.state(), index);
      position = advance(seed, next, position.plies() + 1, 0);
    }
    return position;
  }

  private double expertScore(long seed, S from, int moved) {
    boolean toMove = isOutside(game.mover(advance(seed, from, moved, 0).state()));
    Position<S> end = expertEnd(seed, from, moved);
    return toMove && isOver(end) ? game.score(end.state(), setup.seat()) : game.worst();
  }

  boolean isOver(Position<S> position) {
    return game.mover(position.state()) == Game.OVER;
  }

  /** Whether the expert's usual play leads to success from here. */
  boolean expertSucceeds(Position<S> position) {
    Position<S> end = expertEnd(draws, position.state(), position.plies());
    return isOver(end) && isSuccess(end);
  }

  /** Whether a position that is over is a success, for anybody if all seats are from outside. */
  boolean isSuccess(Position<S> end) {
    Returns returns = returns();
    for (int player = 0; player < game.players(); player++) {
      if (setup.allSeats() && returns.of(game.score(end.state(), player)) >= Returns.EVEN) {
        return true;
      }
    }
    return !setup.allSeats() && returns.of(game.score(end.state(), setup.seat())) >= Returns.HALF;
  }

  /** How scores become returns. */
  Returns returns() {
    return new Returns(game.worst(), game.best(), bar, setup.allSeats());
  }
}

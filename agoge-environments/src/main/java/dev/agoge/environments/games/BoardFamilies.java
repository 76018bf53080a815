package dev.agoge.environments.games;

import dev.agoge.environments.games.board.ConnectFour;
import dev.agoge.environments.games.board.ConnectFourPlayer;
import dev.agoge.environments.games.board.Discs;
import dev.agoge.environments.games.board.Marks;
import dev.agoge.environments.games.board.TicTacToe;
import dev.agoge.environments.games.board.TicTacToeValues;
import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Board games, taken up in positions that chance led to. The bar is what the position is worth to
 * the agent under perfect play, and positions that are lost are not given.
 */
final class BoardFamilies {
  private static final int LATE = 42 - ConnectFourPlayer.EXACT;

  private BoardFamilies() {}

  static List<Family> all() {
    var values = new Lazy<>(TicTacToeValues::new);
    var player = new Lazy<>(ConnectFourPlayer::new);
    return List.of(
        new Family("tictactoe", 2, (random, o) -> ticTacToe(values, random, o)),
        new Family("connect-four", 2, (random, o) -> connectFour(player, random, o)));
  }

  private static Setup<Marks> ticTacToe(
      Supplier<TicTacToeValues> values, SplittableRandom random, Opposition opposition) {
    while (true) {
      Marks start = played(new TicTacToe(), random.nextInt(6), random);
      TicTacToe game = new TicTacToe(start);
      int seat = random.nextInt(2);
      int value = values.get().value(start) * (game.mover(start) == seat ? 1 : -1);
      if (value >= 0 || opposition == Opposition.SEATS) {
        String essence = "tictactoe " + game.key(start.canonical());
        return setup(game, values.get(), opposition, seat, value, essence, 10 - start.count());
      }
    }
  }

  private static Setup<Discs> connectFour(
      Supplier<ConnectFourPlayer> player, SplittableRandom random, Opposition opposition) {
    boolean early =
        opposition == Opposition.SEATS || (opposition == Opposition.RANDOM && random.nextBoolean());
    while (true) {
      int plies = early ? random.nextInt(9) : LATE + random.nextInt(7);
      Discs start = played(new ConnectFour(), plies, random);
      ConnectFour game = new ConnectFour(start);
      if (early || (start.left() <= ConnectFourPlayer.EXACT && !start.canWin())) {
        int seat = random.nextInt(2);
        int sign = game.mover(start) == seat ? 1 : -1;
        int value = early ? 1 : sign * ConnectFourPlayer.value(start);
        String essence = "connect-four " + start.canonical();
        if (value >= 0) {
          return setup(game, player.get(), opposition, seat, value, essence, start.left());
        }
      }
    }
  }

  /** The state after some random moves, fewer if none was found that does not end the game. */
  private static <S> S played(Game<S> game, int plies, SplittableRandom random) {
    S state = game.start();
    int left = plies;
    for (int tries = 4 * plies; left > 0 && tries > 0; tries--) {
      S next = game.apply(state, random.nextInt(game.moves(state)));
      if (game.mover(next) != Game.OVER) {
        state = next;
        left--;
      }
    }
    return state;
  }

  private static <S> Setup<S> setup(
      Game<S> game,
      Strategy<S> expert,
      Opposition opposition,
      int seat,
      int value,
      String essence,
      int difficulty) {
    boolean all = opposition == Opposition.SEATS;
    return new Setup<>(
        game,
        expert,
        opposition,
        opposition == Opposition.RANDOM ? Strategy.uniform() : expert,
        all ? Setup.ALL : seat,
        Bar.sure(value),
        all ? " Goal: win." : value > 0 ? " Goal: win." : " Goal: win, or at least draw.",
        OptionalLong.empty(),
        essence,
        difficulty);
  }
}

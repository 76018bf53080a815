package dev.agoge.environments.games.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environments.games.rules.Game;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConnectFourTest {
  private final ConnectFour game = new ConnectFour();

  private Discs dropped(int... columns) {
    Discs discs = game.start();
    for (int column : columns) {
      discs = game.apply(discs, game.find(discs, "drop " + column));
    }
    return discs;
  }

  @Test
  void fourInAColumnRowOrDiagonalWin() {
    assertThat(game.score(dropped(1, 2, 1, 2, 1, 2, 1), 0)).isEqualTo(1);
    assertThat(game.score(dropped(1, 1, 2, 2, 3, 3, 4), 0)).isEqualTo(1);
    Discs diagonal = dropped(1, 2, 2, 3, 3, 4, 3, 4, 4, 6, 4);
    assertThat(game.mover(diagonal)).isEqualTo(Game.OVER);
    assertThat(game.score(diagonal, 1)).isEqualTo(-1);
  }

  @Test
  void aRowDoesNotRunOnAtTheEdge() {
    Discs discs = dropped(5, 1, 6, 1, 7, 2);
    assertThat(game.mover(discs)).isZero();
    assertThat(discs.canWin()).isTrue();
    assertThat(dropped(6, 1, 7, 1, 7, 2).canWin()).isFalse();
  }

  @Test
  void aFullColumnIsClosed() {
    Discs discs = dropped(3, 3, 3, 3, 3, 3);
    assertThat(game.find(discs, "drop 3")).isEqualTo(-1);
    assertThat(game.moves(discs)).isEqualTo(6);
    assertThat(game.move(discs, 2)).isEqualTo("drop 4");
  }

  @Test
  void nearTheEndTheSearchAgreesWithPlainMinimax() {
    SplittableRandom random = new SplittableRandom(4);
    int compared = 0;
    while (compared < 60) {
      Discs discs = game.start();
      while (game.mover(discs) != Game.OVER && discs.left() > 10) {
        discs = game.apply(discs, random.nextInt(game.moves(discs)));
      }
      if (game.mover(discs) != Game.OVER) {
        assertThat(ConnectFourPlayer.value(discs)).isEqualTo(minimax(discs, new HashMap<>()));
        Discs best = game.apply(discs, new ConnectFourPlayer().choose(game, discs, 0));
        assertThat(-minimax(best, new HashMap<>())).isEqualTo(ConnectFourPlayer.value(discs));
        compared++;
      }
    }
  }

  private int minimax(Discs discs, Map<Discs, Integer> known) {
    if (game.mover(discs) == Game.OVER) {
      return (int) game.score(discs, discs.count() & 1);
    }
    Integer value = known.get(discs);
    if (value == null) {
      value = -1;
      for (int i = 0; i < game.moves(discs); i++) {
        value = Math.max(value, -minimax(game.apply(discs, i), known));
      }
      known.put(discs, value);
    }
    return value;
  }

  @Test
  void theSearchTakesAWinAndStopsTheOthersWin() {
    ConnectFourPlayer player = new ConnectFourPlayer();
    Discs win = dropped(4, 1, 4, 1, 4, 2);
    assertThat(game.move(win, player.choose(game, win, 0))).isEqualTo("drop 4");
    Discs threat = dropped(4, 1, 4, 1, 4);
    assertThat(game.move(threat, player.choose(game, threat, 0))).isEqualTo("drop 4");
  }
}

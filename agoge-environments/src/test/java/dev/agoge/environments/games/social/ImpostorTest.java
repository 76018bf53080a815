package dev.agoge.environments.games.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environments.games.rules.Game;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ImpostorTest {
  /** Dora, the last but one, is the impostor. */
  private final Impostor game = new Impostor(List.of("Ada", "Bo", "Cy", "Dora", "Eve"), 1 << 3);

  private Village said(String... moves) {
    Village state = game.start();
    for (String move : moves) {
      int index = game.find(state, move);
      assertThat(index).as(move).isNotNegative();
      state = game.apply(state, index);
    }
    return state;
  }

  @Test
  void theOneWithMostVotesLeavesAndTheCrewWins() {
    Village talk = said("kill Eve", "pair 0");
    assertThat(game.view(talk, 0)).contains("Eve was killed", "you spent a night with Bo");
    assertThat(game.view(talk, 2)).doesNotContain("spent");
    Village end =
        said(
            "kill Eve",
            "pair 0",
            "vouch Bo",
            "vouch Ada",
            "accuse Dora",
            "accuse Cy",
            "vote Dora",
            "vote Cy",
            "vote Dora",
            "vote Cy");
    assertThat(game.mover(end)).as("two against two: nobody leaves, it is night").isEqualTo(3);
    assertThat(game.view(end, 3)).contains("Nobody leaves");
    Village won =
        said(
            "kill Eve",
            "pair 0",
            "vouch Bo",
            "vouch Ada",
            "accuse Dora",
            "accuse Cy",
            "vote Dora",
            "vote Dora",
            "vote Dora",
            "vote Cy");
    assertThat(game.mover(won)).isEqualTo(Game.OVER);
    assertThat(game.score(won, 0)).isEqualTo(1);
    assertThat(game.score(won, 4)).as("the dead win with their side").isEqualTo(1);
    assertThat(game.score(won, 3)).isEqualTo(-1);
  }

  @Test
  void theImpostorWinsWhenOneOfTheCrewIsLeft() {
    Village end =
        said(
            "kill Eve",
            "pair 0",
            "say nothing",
            "say nothing",
            "say nothing",
            "accuse Cy",
            "vote Cy",
            "vote Cy",
            "vote Dora",
            "vote Cy",
            "kill Ada");
    assertThat(game.mover(end)).isEqualTo(Game.OVER);
    assertThat(game.score(end, 3)).isEqualTo(1);
    assertThat(game.score(end, 1)).isEqualTo(-1);
  }

  @Test
  void votesAreNotSeenBeforeAllAreCast() {
    Village one =
        said(
            "kill Eve",
            "pair 0",
            "say nothing",
            "say nothing",
            "say nothing",
            "say nothing",
            "vote Bo");
    Village other =
        said(
            "kill Eve",
            "pair 0",
            "say nothing",
            "say nothing",
            "say nothing",
            "say nothing",
            "vote Cy");
    assertThat(game.view(one, 1)).isEqualTo(game.view(other, 1));
  }

  @Test
  void everyPlayOfChanceEndsWithOneSideWinning() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 300; i++) {
      Village state = game.start();
      int steps = 0;
      while (game.mover(state) != Game.OVER) {
        state = game.apply(state, random.nextInt(game.moves(state)));
        assertThat(++steps).isLessThan(60);
      }
      assertThat(game.score(state, 0)).isEqualTo(-game.score(state, 3));
    }
  }
}

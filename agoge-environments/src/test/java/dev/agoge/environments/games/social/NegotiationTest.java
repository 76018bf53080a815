package dev.agoge.environments.games.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environments.games.rules.Game;
import java.util.List;
import org.junit.jupiter.api.Test;

class NegotiationTest {
  private final Items items =
      new Items(List.of("bells", "jars"), List.of(2, 1), List.of(1, 4), List.of(3, 0));
  private final Negotiation game = new Negotiation(items, 4);

  private Talks said(String... moves) {
    Talks state = game.start();
    for (String move : moves) {
      int index = game.find(state, move);
      assertThat(index).as(move).isNotNegative();
      state = game.apply(state, index);
    }
    return state;
  }

  @Test
  void anAcceptedOfferGivesTheRestToTheOneWhoAccepts() {
    Talks agreed = said("propose 1 jar", "accept");
    assertThat(game.mover(agreed)).isEqualTo(Game.OVER);
    assertThat(game.score(agreed, 0)).isEqualTo(4 / 6.0);
    assertThat(game.score(agreed, 1)).isEqualTo(1);
  }

  @Test
  void withoutAgreementNobodyGetsAnything() {
    Talks ended = said("propose 2 bells, 1 jar", "propose 2 bells", "propose 1 jar", "refuse");
    assertThat(game.mover(ended)).isEqualTo(Game.OVER);
    assertThat(game.score(ended, 0)).isZero();
    assertThat(game.view(ended, 1)).isEqualTo("No agreement.");
  }

  @Test
  void itemsComeInAnyOrderAndInTheRightNumber() {
    assertThat(game.find(game.start(), "Propose 1 jar,  2 bells"))
        .isEqualTo(game.find(game.start(), "propose 2 bells, 1 jar"))
        .isNotNegative();
    assertThat(game.find(game.start(), "propose 3 bells")).isEqualTo(-1);
    assertThat(game.find(game.start(), "propose 1 bells")).isEqualTo(-1);
    assertThat(game.find(game.start(), "propose 1 jar, 1 jar")).isEqualTo(-1);
    assertThat(game.find(game.start(), "accept")).isEqualTo(-1);
  }

  @Test
  void aPlayerIsToldItsOwnValuesOnly() {
    assertThat(game.rules(0)).contains("bells 1 each, jars 4 each").doesNotContain("3 each");
    assertThat(game.rules(1)).contains("bells 3 each, jars 0 each").doesNotContain("4 each");
  }

  @Test
  void concedingPlayersAgree() {
    Talks state = game.start();
    while (game.mover(state) != Game.OVER) {
      state = game.apply(state, new Concession().choose(game, state, 0));
    }
    assertThat(game.score(state, 0)).isGreaterThanOrEqualTo(0.5);
    assertThat(game.score(state, 1)).isGreaterThanOrEqualTo(0.5);
  }
}

package dev.agoge.environments.games.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.environments.games.cards.Kuhn;
import dev.agoge.environments.games.cards.Leduc;
import dev.agoge.environments.games.puzzle.Hanoi;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EquilibriumTest {
  private final GameTree kuhn = GameTree.of(new Kuhn());

  @Test
  void kuhnPokerIsWorthMinusOneEighteenthToTheFirstPlayer() {
    Policy policy = CfrPlus.solve(kuhn, 2_000);
    assertThat(BestResponse.value(kuhn, policy, policy)).isCloseTo(-1 / 18.0, within(1e-4));
    assertThat(BestResponse.exploitability(kuhn, policy)).isBetween(0.0, 1e-4);
  }

  @Test
  void leducPokerIsWorthWhatIsKnown() {
    GameTree leduc = GameTree.of(new Leduc());
    Policy policy = CfrPlus.solve(leduc, 300);
    assertThat(BestResponse.value(leduc, policy, policy)).isCloseTo(-0.0856, within(5e-4));
    assertThat(BestResponse.exploitability(leduc, policy)).isBetween(0.0, 0.01);
  }

  @Test
  void theTreesHaveTheSizesThatTheRulesImply() {
    // Kuhn: root, and for each of six deals the nine histories "", p, b, pp, pb, bp, bb, pbp, pbb.
    assertThat(kuhn.nodes()).isEqualTo(1 + 6 * 9);
    assertThat(kuhn.informationSets()).isEqualTo(12);
    // Leduc: by card 6 sets in the first round; 5 ways to the second, 3 common cards, 6 sets there.
    assertThat(GameTree.of(new Leduc()).informationSets()).isEqualTo(3 * 6 + 3 * 5 * 3 * 6);
  }

  /**
   * The equilibria of Kuhn's paper, one for each α in [0, 1/3]: the jack is bet with α and the king
   * with 3α; the queen calls with α + 1/3.
   */
  @Test
  void theEquilibriaOfThePaperCannotBeExploited() {
    for (double alpha : new double[] {0, 0.2, 1 / 3.0}) {
      Policy paper = paper(alpha);
      assertThat(BestResponse.exploitability(kuhn, paper)).isCloseTo(0, within(1e-12));
      assertThat(BestResponse.value(kuhn, paper, paper)).isCloseTo(-1 / 18.0, within(1e-12));
    }
    assertThat(BestResponse.exploitability(kuhn, paper(0.4))).isGreaterThan(1e-3);
  }

  private static Policy paper(double alpha) {
    Map<String, Double> bets = new HashMap<>();
    bets.put("J", alpha);
    bets.put("Q", 0.0);
    bets.put("K", 3 * alpha);
    bets.put("Jpb", 0.0);
    bets.put("Qpb", alpha + 1 / 3.0);
    bets.put("Kpb", 1.0);
    bets.put("Jp", 1 / 3.0);
    bets.put("Qp", 0.0);
    bets.put("Kp", 1.0);
    bets.put("Jb", 0.0);
    bets.put("Qb", 1 / 3.0);
    bets.put("Kb", 1.0);
    return (information, moves) -> {
      double bet = bets.getOrDefault(information, 0.0);
      return new double[] {1 - bet, bet};
    };
  }

  /**
   * Against chance at the second seat the first does best to bet each card: by hand, a bet is
   * called half the time and gains ½·1 + ½·2·(2·P(higher) − 1), that is −½, ½ and 3/2 for J, Q and
   * K, on average ½; to check is worth less for Q and K and as much for J.
   */
  @Test
  void theBestResponseToChanceIsWhatAHandComputationGives() {
    assertThat(BestResponse.value(kuhn, 0, Policy.uniform())).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aBestResponseIsNeverWorseThanAnyOtherPolicy() {
    Policy uniform = Policy.uniform();
    double best = BestResponse.value(kuhn, 1, uniform);
    assertThat(best).isGreaterThanOrEqualTo(-BestResponse.value(kuhn, uniform, paper(0.1)));
  }

  @Test
  void countsGiveAPolicyAndWhatWasNotSeenIsLeftToChance() {
    EmpiricalPolicy seen = new EmpiricalPolicy();
    seen.saw("K", 2, 1);
    seen.saw("K", 2, 1);
    seen.saw("K", 2, 0);
    seen.saw("K", 2, 1);
    assertThat(seen.policy().at("K", 2)).containsExactly(0.25, 0.75);
    assertThat(seen.policy().at("J", 2)).containsExactly(0.5, 0.5);
    assertThat(seen.policy().size()).isEqualTo(1);
  }

  @Test
  void onlySmallGamesOfTwoPlayersAreWrittenDown() {
    assertThatThrownBy(() -> GameTree.of(new Hanoi(3, 0, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 players");
  }
}

package dev.agoge.evaluate.tournament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.agent.Decision;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.rollout.RolloutLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

class TournamentTest {
  private static final ActorFactory HIGH = Actors.named("high", (e, p, s) -> o -> Decision.of("9"));
  private static final ActorFactory LOW = Actors.named("low", (e, p, s) -> o -> Decision.of("1"));
  private static final ActorFactory FIRST =
      Actors.named("by seat", (e, player, s) -> o -> Decision.of(player == 0 ? "9" : "1"));

  private final HigherNumber game = new HigherNumber();
  private final List<Task> tasks = game.tasks(Split.TRAIN).stream().toList();

  private List<Meeting> meetings(Entrant... entrants) {
    return new Tournament(game, new RolloutLimits(10, 4), 1)
        .play(List.of(entrants), tasks, trajectory -> {});
  }

  @Test
  void everyPairMeetsInBothOrdersAtTheSameTasksAndSeeds() {
    List<Meeting> all = meetings(new Entrant("high", HIGH), new Entrant("low", LOW));
    assertThat(all).hasSize(4 * tasks.size());
    for (int task = 0; task < tasks.size(); task++) {
      String id = tasks.get(task).id();
      assertThat(all.stream().filter(m -> m.trajectory().task().id().equals(id)))
          .hasSize(4)
          .extracting(m -> m.trajectory().seed())
          .containsOnly(all.get(task).trajectory().seed());
    }
    assertThat(all.stream().filter(m -> m.first() == 1 && m.second() == 0))
        .allSatisfy(m -> assertThat(m.trajectory().agent()).isEqualTo("low / high"));
  }

  @Test
  void theTableHoldsTheRowsReturnInBothOrders() {
    List<Meeting> all = meetings(new Entrant("high", HIGH), new Entrant("by seat", FIRST));
    CrossPlay table = TournamentReport.of(List.of("high", "by seat"), all).crossPlay();
    // high first: 9 against 1 wins; high second: 9 against 9 draws.
    assertThat(table.at(0, 1).mean().mean()).isEqualTo(0.5);
    assertThat(table.at(0, 1).first().mean()).isEqualTo(1);
    assertThat(table.at(1, 0).mean().mean()).isEqualTo(-0.5);
    assertThat(table.at(1, 0).first().mean()).isZero();
    assertThat(table.at(1, 1).first().mean()).isEqualTo(1);
    assertThat(table.at(1, 1).mean().mean()).isZero();
    assertThat(table.at(0, 1).episodes()).isEqualTo(2 * tasks.size());
  }

  @Test
  void betweenTwoTheRatingsHaveAClosedForm() {
    // Seven of ten and the draw that is added: 7.5 to 3.5.
    double[] ratings = Elo.ratings(new double[][] {{0, 7}, {3, 0}});
    assertThat(ratings[0] - ratings[1]).isCloseTo(400 * Math.log10(7.5 / 3.5), within(1e-6));
    assertThat((ratings[0] + ratings[1]) / 2).isCloseTo(Elo.MEAN, within(1e-6));
  }

  @Test
  void theRatingsExplainTheWinsAsMaximumLikelihoodMust() {
    // At the maximum each one's expected number of wins is its number of wins.
    double[][] wins = {{0, 6, 9, 5}, {4, 0, 7, 5}, {1, 3, 0, 2}, {5, 5, 8, 0}};
    double[] ratings = Elo.ratings(wins);
    for (int i = 0; i < 4; i++) {
      double won = 0;
      double expected = 0;
      for (int j = 0; j < 4; j++) {
        if (i != j) {
          won += wins[i][j] + 0.5;
          double chance = 1 / (1 + Math.pow(10, (ratings[j] - ratings[i]) / 400));
          expected += (wins[i][j] + wins[j][i] + 1) * chance;
        }
      }
      assertThat(expected).isCloseTo(won, within(1e-6));
    }
  }

  @Test
  void whoAlwaysWinsHasAFiniteRatingAboveTheOthers() {
    List<Meeting> all = meetings(new Entrant("high", HIGH), new Entrant("low", LOW));
    TournamentReport report = TournamentReport.of(List.of("high", "low"), all);
    assertThat(report.elo().get(0).rating().mean()).isBetween(1501.0, 3000.0);
    assertThat(report.elo().get(0).rating().low())
        .isGreaterThan(report.elo().get(1).rating().high());
    assertThat(report.tasks()).isEqualTo(tasks.size());
    assertThat(report.episodes()).isEqualTo(4 * tasks.size());
  }

  @Test
  void nobodyTakesPartTwiceOrAlone() {
    assertThatThrownBy(() -> meetings(new Entrant("a", LOW), new Entrant("a", LOW)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("takes part twice");
    assertThatThrownBy(() -> meetings(new Entrant("a", LOW)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two or more");
  }
}

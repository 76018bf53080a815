package dev.agoge.environments.games;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.environment.Split;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.rollout.RolloutEngine;
import dev.agoge.rollout.RolloutLimits;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PokerMeasureTest {
  private final GamesEnvironment kuhn = new GamesEnvironment("kuhn", Opposition.SEATS);

  private PokerMeasure.Measured measured(ActorFactory actors) {
    PokerMeasure measure = PokerMeasure.of(kuhn).orElseThrow();
    var tasks = kuhn.tasks(Split.TRAIN);
    List<PlannedEpisode> plans =
        IntStream.range(0, 300)
            .mapToObj(i -> new PlannedEpisode("e" + i, tasks.get(i), i, "g"))
            .toList();
    new RolloutEngine(kuhn, new RolloutLimits(100, 8))
        .play(plans, actors)
        .forEach(t -> measure.saw(t, seat -> true));
    return measure.measured();
  }

  @Test
  void chanceCanBeExploitedAndTheEquilibriumHardly() {
    PokerMeasure.Measured random = measured(Actors.random());
    PokerMeasure.Measured expert = measured(Actors.expert(kuhn));
    assertThat(random.seen()).isEqualTo(12);
    // Exactly: 1/2 in the first seat (see EquilibriumTest) and 5/12 in the second, on average
    // 11/24.
    assertThat(random.exploitability()).isBetween(0.38, 0.54);
    assertThat(expert.exploitability()).isBetween(0.0, 0.06);
  }

  @Test
  void onlyPokerIsMeasured() {
    assertThat(PokerMeasure.of(new GamesEnvironment())).isEmpty();
    assertThat(PokerMeasure.of(new GamesEnvironment("chicken", Opposition.SEATS))).isEmpty();
  }
}

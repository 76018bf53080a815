package dev.agoge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.agent.Agent;
import dev.agoge.agent.Decision;
import dev.agoge.agent.Parrot;
import dev.agoge.rollout.Stairs;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VoteTest {
  private static final Towers TOWERS = new Towers(false);

  /** The chance that the lead reaches +k before -k satisfies h(i) = p h(i+1) + q h(i-1). */
  @Property(tries = 50)
  void theChanceIsThatOfTheGamblersRuin(
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double p,
      @ForAll @IntRange(min = 1, max = 8) int k) {
    double[] h = new double[2 * k + 1];
    h[2 * k] = 1;
    for (int sweep = 0; sweep < 20_000; sweep++) {
      for (int i = 1; i < 2 * k; i++) {
        h[i] = p * h[i + 1] + (1 - p) * h[i - 1];
      }
    }
    assertThat(Vote.chance(p, k)).isCloseTo(h[k], within(1e-6));
  }

  @Test
  void theChanceAtTheEnds() {
    assertThat(Vote.chance(0, 3)).isZero();
    assertThat(Vote.chance(1, 3)).isEqualTo(1);
    assertThat(Vote.chance(0.5, 7)).isEqualTo(0.5);
    // 0.9^3 / (0.9^3 + 0.1^3) = 0.729 / 0.730
    assertThat(Vote.chance(0.9, 3)).isCloseTo(0.729 / 0.730, within(1e-12));
  }

  /** Stairs of one step: "up" with probability 0.7, else "stay", which is the one wrong answer. */
  @Test
  void votesWinAsOftenAsTheChanceSays() {
    ActorFactory policy =
        Actors.memoryless(
            "coin",
            (episode, player, seed) ->
                observation ->
                    Decision.of(new SplittableRandom(seed).nextDouble() < 0.7 ? "up" : "stay"));
    var stairs = new Stairs(1);
    var actors = Searching.with(new Vote(2, 0, 1000), stairs.spec(), policy);
    int right = 0;
    int decisions = 4000;
    for (int n = 0; n < decisions; n++) {
      try (var episode = stairs.start(Stairs.task("t", 1), 0);
          var actor = actors.seat(episode, 0, n)) {
        right += actor.act(episode.observation()).action().text().equals("up") ? 1 : 0;
      }
    }
    // 0.49 / 0.58 = 0.8448; the seeds are fixed, and 0.03 is five standard errors.
    assertThat((double) right / decisions).isCloseTo(Vote.chance(0.7, 2), within(0.03));
  }

  @Test
  void oneSampleAStepErrsWhereAVoteDoesNot() {
    ActorFactory erring = Actors.erring(Actors.expert(TOWERS), 0.2);
    Trajectory alone = SearchTest.play(TOWERS, Towers.discs(10), erring);
    Trajectory voted = SearchTest.search(TOWERS, Towers.discs(10), new Vote(8, 0, 1000), erring);
    assertThat(alone.steps().size()).isGreaterThan(1023);
    assertThat(voted.steps()).hasSize(1023);
    assertThat(voted.success()).isTrue();
  }

  @Test
  void redFlagsAreAskedAgain() {
    // The parrot's answers are cut after 3 tokens: "up" and its end just pass, "down" never does.
    var model = new Parrot(Integer.MAX_VALUE, 3);
    Trajectory voted =
        SearchTest.search(
            new Stairs(1),
            Stairs.task("t", 3),
            new Vote(2, 0, 50),
            Actors.model(Agent.of("w"), model));
    assertThat(voted.success()).isTrue();
    assertThat(voted.steps()).extracting(Step::action).containsOnly("up");
    assertThat(voted.steps().stream().map(s -> SearchTree.of(s).orElseThrow()))
        .allSatisfy(t -> assertThat(t.asked()).isGreaterThanOrEqualTo(2));
    assertThat(
            voted.steps().stream()
                .flatMap(s -> SearchTree.of(s).orElseThrow().branches().stream())
                .map(SearchTree.Branch::remark))
        .contains("cut");
  }
}

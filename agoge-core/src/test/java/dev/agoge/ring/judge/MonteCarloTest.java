package dev.agoge.ring.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.agent.Agent;
import dev.agoge.agent.Decision;
import dev.agoge.credit.Judged;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.RewardSpec;
import dev.agoge.learn.Moment;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.ring.RunJudge;
import dev.agoge.ring.Workshop;
import dev.agoge.ring.judge.MonteCarlo.Measure;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.rollout.RolloutEngine;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.rollout.Stairs;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agent that always climbs, on two stairs within three steps: one step may be lost. */
class MonteCarloTest {
  private final Environment stairs = new Stairs(1);
  private final RolloutEngine engine = new RolloutEngine(stairs, new RolloutLimits(3, 8));
  private final List<PlannedEpisode> forks = new ArrayList<>();

  private Trajectory episode(String id, String... actions) {
    ActorFactory actors =
        Actors.named(
            "told",
            (episode, player, seed) -> {
              Iterator<String> next = List.of(actions).iterator();
              return observation -> Decision.of(next.next());
            });
    var plan = new PlannedEpisode(id, Stairs.task("two", 2), 7, "group");
    return engine.play(List.of(plan), actors).getFirst();
  }

  private List<Judged> judged(MonteCarlo method, Trajectory... group) {
    return method.open(new Place()).judge(List.of(group), Moment.ONLY);
  }

  private static MonteCarlo method(int places, Measure measure) {
    return new MonteCarlo(2, places, measure, 0);
  }

  private static List<Double> steps(List<Judged> judged) {
    return judged.getFirst().judgement().steps();
  }

  @Test
  void theStepThatSpoilsTheEpisodeIsBlamed() {
    Trajectory late = episode("late", "stay", "stay", "up");
    assertThat(steps(judged(method(0, Measure.GAIN), late))).containsExactly(0.0, -1.0, 0.0);
    assertThat(steps(judged(method(0, Measure.VALUE), late))).containsExactly(1.0, 0.0, 0.0);
    assertThat(steps(judged(method(0, Measure.REACHABLE), late))).containsExactly(1.0, 0.0, 0.0);
  }

  @Test
  void theGainsAddUpToTheScoreLessWhatWasExpected() {
    List<Judged> judged =
        judged(
            method(0, Measure.GAIN),
            episode("late", "stay", "stay", "up"),
            episode("early", "up", "stay", "up"));
    for (Judged each : judged) {
      double sum = each.judgement().steps().stream().mapToDouble(s -> s).sum();
      assertThat(sum).isEqualTo(each.score() - 1);
    }
  }

  @Test
  void betweenPlacesStepsShareWhatWasGained() {
    Trajectory late = episode("late", "stay", "stay", "up");
    assertThat(steps(judged(method(1, Measure.GAIN), late))).containsExactly(0.0, -0.5, -0.5);
    assertThat(steps(judged(method(1, Measure.VALUE), late))).containsExactly(1.0, 0.0, 0.0);
    assertThat(new MonteCarlo(1, 3, Measure.GAIN, 0).cuts(12)).containsExactly(0, 3, 6, 9);
    assertThat(new MonteCarlo(1, 0, Measure.GAIN, 0).cuts(3)).containsExactly(0, 1, 2);
  }

  @Test
  void equalHistoriesAreValuedOnce() {
    judged(
        method(0, Measure.GAIN),
        episode("one", "stay", "stay", "up"),
        episode("other", "stay", "up", "up"));
    // the start and what follows the first step are the same; the second steps differ
    assertThat(forks).hasSize(2 * 4);
    assertThat(forks).extracting(PlannedEpisode::id).doesNotHaveDuplicates();
    assertThat(forks.getFirst().id()).isEqualTo("forks/one/000/0");
  }

  @Test
  void allGroupsArePlayedTogetherAndJudgedWithoutPlayingAgain() {
    RunJudge judge = method(0, Measure.GAIN).open(new Place());
    List<Trajectory> first = List.of(episode("one", "up", "up"));
    List<Trajectory> second = List.of(episode("other", "stay", "up", "up"));
    var measured = judge.learn(List.of(first, second), Moment.ONLY);
    int played = forks.size();
    judge.judge(first, Moment.ONLY);
    judge.judge(second, Moment.ONLY);
    assertThat(forks).hasSize(played);
    assertThat(measured).containsEntry("continuations", (double) played);
  }

  @Test
  void whatDoesNotForkIsRefusedAtOnce() {
    var spec =
        new EnvironmentSpec(
            "far-v1", "far away", List.of("one"), false, true, true, RewardSpec.BINARY, 9);
    assertThatThrownBy(() -> method(0, Measure.GAIN).checkFits(spec))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("monte-carlo")
        .hasMessageContaining("far-v1");
  }

  /** A workshop with nothing but an agent that climbs. */
  private final class Place implements Workshop {
    @Override
    public Environment environment() {
      return stairs;
    }

    @Override
    public TrainablePolicy policy() {
      throw new UnsupportedOperationException("no policy here");
    }

    @Override
    public Agent agent() {
      throw new UnsupportedOperationException("no agent here");
    }

    @Override
    public ActorFactory actors() {
      return Actors.named("climber", (episode, player, seed) -> o -> Decision.of("up"));
    }

    @Override
    public ActorFactory expert(double noise) {
      return Actors.expert(stairs);
    }

    @Override
    public long seed() {
      return 1;
    }

    @Override
    public List<Trajectory> play(
        String purpose, int update, List<PlannedEpisode> plans, ActorFactory actors) {
      forks.addAll(plans);
      return engine.play(plans, actors);
    }

    @Override
    public List<Trajectory> recall(List<String> ids) {
      throw new UnsupportedOperationException("nothing is stored here");
    }
  }
}

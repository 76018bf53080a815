package dev.agoge.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.agent.Actor;
import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.agent.Agent;
import dev.agoge.agent.Decision;
import dev.agoge.agent.Parrot;
import dev.agoge.environment.Environment;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Observation;
import dev.agoge.evaluate.EvaluationReport;
import dev.agoge.evaluate.FailureKind;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RolloutEngineTest {
  private static final ActorFactory CLIMBER = (episode, player, seed) -> o -> Decision.of("up");

  private final Environment stairs = new Stairs(1);

  private RolloutEngine engine(int steps, int concurrency) {
    return new RolloutEngine(stairs, new RolloutLimits(steps, concurrency));
  }

  private static PlannedEpisode plan(String id, int stairs) {
    return new PlannedEpisode(id, Stairs.task(id, stairs), 7, "g");
  }

  private static List<PlannedEpisode> plans(int n) {
    return IntStream.range(0, n).mapToObj(i -> plan("e" + i, 1 + i % 5)).toList();
  }

  private static String written(Trajectory t) {
    StringBuilder text = new StringBuilder(t.id() + t.ending() + t.note() + t.finalObservation());
    for (Step s : t.steps()) {
      text.append('\n').append(s.observation()).append(s.action()).append(s.rewards());
      s.calls().forEach(c -> text.append(Arrays.toString(c.appended())));
      s.calls().forEach(c -> text.append(Arrays.toString(c.output())));
    }
    return text.toString();
  }

  @Test
  void trajectoriesComeInTheOrderOfThePlans() {
    assertThat(engine(20, 16).play(plans(50), CLIMBER))
        .extracting(Trajectory::id)
        .containsExactlyElementsOf(plans(50).stream().map(PlannedEpisode::id).toList());
  }

  @Test
  void concurrencyDoesNotChangeWhatIsPlayed() {
    ActorFactory alone = Actors.model(Agent.of("parrot-1"), new Parrot());
    ActorFactory together = Actors.model(Agent.of("parrot-1"), new Parrot());
    List<Trajectory> one = engine(20, 1).play(plans(64), alone);
    List<Trajectory> many = engine(20, 64).play(plans(64), together);
    assertThat(many)
        .extracting(RolloutEngineTest::written)
        .containsExactlyElementsOf(one.stream().map(RolloutEngineTest::written).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void episodesOfOneTaskAndSeedGoOnDifferently() {
    List<PlannedEpisode> group =
        IntStream.range(0, 8)
            .mapToObj(i -> new PlannedEpisode("g/" + i, Stairs.task("t", 6), 7, "g"))
            .toList();
    assertThat(engine(20, 8).play(group, Actors.random()))
        .extracting(t -> t.steps().stream().map(Step::action).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void asManyEpisodesAsAllowedRunAtOnceAndNotMore() {
    var barrier = new CyclicBarrier(3);
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    ActorFactory meeting =
        (episode, player, seed) ->
            observation -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              meet(barrier);
              running.decrementAndGet();
              return Decision.of("up");
            };
    List<PlannedEpisode> each = plans(12).stream().map(p -> plan(p.id(), 1)).toList();
    assertThat(engine(20, 3).play(each, meeting)).allMatch(Trajectory::success);
    assertThat(most).hasValue(3);
  }

  @Test
  void anEpisodeThatIsTakenUpAnywhereGoesOnAsIfItHadNeverStopped() {
    ActorFactory actors = Actors.model(Agent.of("parrot-1"), new Parrot());
    Trajectory whole = engine(20, 1).play(List.of(plan("e", 5)), actors).getFirst();
    assertThat(whole.steps()).hasSizeGreaterThan(2);
    for (int kept = 0; kept <= whole.steps().size(); kept++) {
      PlannedEpisode later = PlannedEpisode.from(whole, kept, "e", "g");
      Trajectory again = engine(20, 1).play(List.of(later), actors).getFirst();
      assertThat(written(again)).isEqualTo(written(whole));
    }
  }

  @Test
  void anEpisodeThatDoesNotGoAsBeforeIsNotTakenUp() {
    Trajectory whole = engine(20, 1).play(List.of(plan("e", 5)), CLIMBER).getFirst();
    Step first = whole.steps().getFirst();
    Step other =
        new Step(
            0,
            "something else",
            List.of(),
            "",
            List.of(),
            first.action(),
            true,
            first.rewards(),
            0);
    var plan = new PlannedEpisode("f", whole.task(), whole.seed(), "g", List.of(other));
    assertThatThrownBy(() -> engine(20, 1).play(List.of(plan), CLIMBER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("step 1 of task")
        .hasMessageContaining("shows something else than before");
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new AssertionError("three episodes never ran at once", e);
    }
  }

  @Test
  void failedInfrastructureEndsItsOwnEpisodeOnly() {
    ActorFactory offline =
        (episode, player, seed) ->
            observation -> {
              if (episode.task().id().equals("offline")) {
                throw new InfrastructureException("no answer from the model");
              }
              return Decision.of("up");
            };
    List<Trajectory> played =
        engine(20, 4)
            .play(
                List.of(plan("fine", 3), plan("a!start", 3), plan("b!2", 3), plan("offline", 3)),
                offline);
    assertThat(played)
        .extracting(Trajectory::ending)
        .containsExactly(
            Ending.TASK_ENDED,
            Ending.INFRASTRUCTURE_FAILED,
            Ending.INFRASTRUCTURE_FAILED,
            Ending.INFRASTRUCTURE_FAILED);
    assertThat(played)
        .extracting(Trajectory::note)
        .containsExactly("", "no stairs today", "stair 2 gave way", "no answer from the model");
    assertThat(played.get(2).steps()).hasSize(2);
  }

  @Test
  void failedInfrastructureIsNeitherSuccessNorFailure() {
    List<Trajectory> played = engine(20, 2).play(List.of(plan("fine", 3), plan("b!2", 3)), CLIMBER);
    assertThat(played).extracting(Trajectory::counts).containsExactly(true, false);
    EvaluationReport report = EvaluationReport.of(played);
    assertThat(report.success().mean()).isEqualTo(1);
    assertThat(report.infrastructureFailures()).isEqualTo(1);
  }

  @Test
  void theStepLimitCutsAnEpisode() {
    Trajectory cut = engine(3, 1).play(List.of(plan("far", 9)), CLIMBER).getFirst();
    assertThat(cut.ending()).isEqualTo(Ending.LIMIT_REACHED);
    assertThat(cut.note()).isEqualTo("step limit 3");
    assertThat(cut.steps()).hasSize(3);
    assertThat(cut.counts()).isTrue();
    assertThat(cut.finalObservation()).isEqualTo("stair 3 of 9");
  }

  @Test
  void aTaskThatEndsInTheLastAllowedStepHasEnded() {
    Trajectory done = engine(3, 1).play(List.of(plan("near", 3)), CLIMBER).getFirst();
    assertThat(done.ending()).isEqualTo(Ending.TASK_ENDED);
    assertThat(done.success()).isTrue();
  }

  @Test
  void aContextThatIsFullCutsAnEpisode() {
    ActorFactory narrow = Actors.model(Agent.of("parrot-1"), new Parrot(50, 50));
    Trajectory cut = engine(20, 1).play(List.of(plan("far", 19)), narrow).getFirst();
    assertThat(cut.ending()).isEqualTo(Ending.LIMIT_REACHED);
    assertThat(cut.note()).contains("leaves no room in a context of 50");
    assertThat(cut.steps()).isNotEmpty();
  }

  @Test
  void anExpertThatGivesUpIsCutAndCountsAsUnsolved() {
    var wayless = new Stairs(1).whereTheExpertGivesUpAt(2);
    var engine = new RolloutEngine(wayless, new RolloutLimits(20, 2));
    List<Trajectory> played =
        engine.play(List.of(plan("far", 3), plan("near", 2)), Actors.expert(wayless));
    Trajectory cut = played.getFirst();
    assertThat(cut.ending()).isEqualTo(Ending.LIMIT_REACHED);
    assertThat(cut.note()).isEqualTo("the expert gave up");
    assertThat(cut.steps()).hasSize(2);
    EvaluationReport report = EvaluationReport.of(played);
    assertThat(report.success().mean()).isEqualTo(0.5);
    assertThat(report.infrastructureFailures()).isZero();
    assertThat(report.failures()).isEqualTo(Map.of(FailureKind.GAVE_UP, 1));
  }

  @Test
  void theBugOfAnActorStopsTheRollout() {
    ActorFactory buggy =
        (episode, player, seed) ->
            observation -> {
              if (episode.task().id().equals("e2")) {
                throw new IllegalStateException("I am a bug");
              }
              return Decision.of("up");
            };
    Queue<String> finished = new ConcurrentLinkedQueue<>();
    assertThatThrownBy(
            () -> engine(20, 1).play(plans(40), buggy, t -> finished.add(t.id()), () -> false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("I am a bug");
    assertThat(finished).containsExactly("e0", "e1");
  }

  @Test
  void aSinkThatFailsStopsTheRollout() {
    assertThatThrownBy(
            () ->
                engine(20, 4)
                    .play(
                        plans(8),
                        CLIMBER,
                        t -> {
                          throw new IllegalStateException("disk full");
                        },
                        () -> false))
        .hasMessage("disk full");
  }

  @Test
  void whatIsUnfinishedWhenCancelledIsDropped() {
    Queue<String> finished = new ConcurrentLinkedQueue<>();
    List<Trajectory> played =
        engine(20, 1)
            .play(plans(10), CLIMBER, t -> finished.add(t.id()), () -> finished.size() >= 3);
    assertThat(played).extracting(Trajectory::id).containsExactly("e0", "e1", "e2");
    assertThat(finished).containsExactly("e0", "e1", "e2");
  }

  @Test
  void everyActorIsClosedHoweverItsEpisodeEnds() {
    var seated = new AtomicInteger();
    var closed = new AtomicInteger();
    ActorFactory counted =
        (episode, player, seed) -> {
          seated.incrementAndGet();
          return new Actor() {
            @Override
            public Decision act(Observation observation) {
              return Decision.of("up");
            }

            @Override
            public void close() {
              closed.incrementAndGet();
            }
          };
        };
    engine(2, 2).play(List.of(plan("done", 1), plan("cut", 9), plan("b!1", 9)), counted);
    assertThat(seated).hasValue(3);
    assertThat(closed).hasValue(3);
  }

  @Test
  void twoPlayersTakeTurnsAndSeeTheirOwnTurnsOnly() {
    var engine = new RolloutEngine(new Stairs(2), new RolloutLimits(20, 1));
    Queue<Integer> left = new ConcurrentLinkedQueue<>();
    Queue<Integer> right = new ConcurrentLinkedQueue<>();
    ActorFactory pair =
        (episode, player, seed) ->
            observation -> {
              (player == 0 ? left : right).add(observation.player());
              return Decision.of(player == 0 ? "up" : "stay");
            };
    Trajectory played = engine.play(List.of(plan("both", 3)), pair).getFirst();
    assertThat(played.steps()).extracting(Step::player).containsExactly(0, 1, 0, 1, 0);
    assertThat(played.steps())
        .extracting(Step::action)
        .containsExactly("up", "stay", "up", "stay", "up");
    assertThat(left).containsExactly(0, 0, 0);
    assertThat(right).containsExactly(1, 1);
    assertThat(played.episodeReturn(1)).isEqualTo(1);
  }

  @Test
  void twoPlayersOfOneModelKeepTheirCallsApart() {
    var engine = new RolloutEngine(new Stairs(2), new RolloutLimits(4, 1));
    Parrot parrot = new Parrot();
    Trajectory played =
        engine
            .play(List.of(plan("both", 9)), Actors.model(Agent.of("parrot-1"), parrot))
            .getFirst();
    // Each player's prompts extend that player's own calls.
    assertThat(played.calls()).extracting(c -> c.parent()).containsExactly(-1, -1, 0, 1);
    assertThat(parrot.forgotten).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void limitsThatAllowNothingAreRefused() {
    assertThatThrownBy(() -> new RolloutLimits(0, 1)).hasMessageContaining("not 0 and 1");
    assertThatThrownBy(() -> new RolloutLimits(1, 0)).hasMessageContaining("not 1 and 0");
  }
}

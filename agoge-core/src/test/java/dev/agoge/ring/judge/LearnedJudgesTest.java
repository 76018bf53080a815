package dev.agoge.ring.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.credit.Judged;
import dev.agoge.environment.Rewards;
import dev.agoge.learn.Moment;
import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import dev.agoge.learn.TokenBatch.Origin;
import dev.agoge.learn.UpdateRule;
import dev.agoge.ring.JudgeMethod;
import dev.agoge.ring.RunJudge;
import dev.agoge.ring.TestWorkshop;
import dev.agoge.ring.value.Bag;
import dev.agoge.ring.value.Logistic;
import dev.agoge.ring.value.Schooling;
import dev.agoge.trajectory.Tape;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LearnedJudgesTest {
  private static final Schooling SCHOOL = new Schooling(UpdateRule.ADAMW, 0.5, 0, 0, 1, 2, 2, 2);
  private static final Trajectory WON = Tape.of("won").step("s", 0).step("w", 1).end();
  private static final Trajectory LOST = Tape.of("lost").step("s", 0).step("l", 0).end();
  private static final List<Trajectory> GROUP = List.of(WON, LOST);

  @TempDir Path folder;

  static Stream<JudgeMethod> learned() {
    return Stream.of(
        new OutcomeModel(1, SCHOOL),
        new ProcessModel(1, 1, false, ProcessModel.Form.VALUE, SCHOOL),
        new Ranker(0, 8, SCHOOL),
        new StepwiseProgress(1, 0, SCHOOL),
        new Redistribution(Bag.SUM, SCHOOL),
        new Redistribution(Bag.SOFTMAX, SCHOOL));
  }

  private static Moment moment(int update) {
    return new Moment(update, 100, List.of());
  }

  private static List<Map<String, Double>> taught(RunJudge judge, int updates) {
    List<Map<String, Double>> metrics = new ArrayList<>();
    for (int update = 0; update < updates; update++) {
      metrics.add(judge.learn(List.of(GROUP), moment(update)));
    }
    return metrics;
  }

  @ParameterizedTest
  @MethodSource("learned")
  void aJudgeIsMeasuredBeforeItLearnsAndThenComesToKnowWhoWon(JudgeMethod method) {
    RunJudge judge = method.open(new TestWorkshop());
    List<Map<String, Double>> metrics = taught(judge, 60);

    assertThat(metrics.getFirst()).containsEntry("auc", 0.5);
    assertThat(metrics.getLast()).containsEntry("auc", 1.0);
    assertThat(metrics.getLast().get("loss"))
        .isLessThan(Objects.requireNonNull(metrics.getFirst().get("loss")) / 2);
    assertThat(metrics.getLast().get("brier")).isLessThan(metrics.getFirst().get("brier"));
  }

  @ParameterizedTest
  @MethodSource("learned")
  void whatAJudgeKnowsOutlivesIt(JudgeMethod method) {
    RunJudge judge = method.open(new TestWorkshop());
    taught(judge, 3);
    judge.save(folder.resolve("judge"));
    RunJudge other = method.open(new TestWorkshop());
    other.restore(folder.resolve("judge"));

    assertThat(other.judge(GROUP, moment(3))).isEqualTo(judge.judge(GROUP, moment(3)));
    assertThat(other.learn(List.of(GROUP), moment(3)))
        .isEqualTo(judge.learn(List.of(GROUP), moment(3)));
  }

  @Test
  void aJudgeThatWasNeverSavedStartsFromNothing() {
    RunJudge judge = new OutcomeModel(1, SCHOOL).open(new TestWorkshop());
    judge.restore(folder.resolve("missing"));
    assertThat(scores(judge)).containsExactly(0.5, 0.5);
  }

  @Test
  void anOutcomeModelReplacesAsMuchOfTheOutcomeAsItIsTold() {
    assertThat(scores(new OutcomeModel(0.5, SCHOOL).open(new TestWorkshop())))
        .containsExactly(0.75, 0.25);
  }

  private static double[] scores(RunJudge judge) {
    return judge.judge(GROUP, moment(0)).stream().mapToDouble(Judged::score).toArray();
  }

  @Test
  void progressOfStepsAddsUpToTheOutcome() {
    RunJudge judge = new StepwiseProgress(1, 0, SCHOOL).open(new TestWorkshop());
    taught(judge, 60);
    assertThat(sums(judge)[0]).isCloseTo(1, within(0.05));
    assertThat(sums(judge)[1]).isCloseTo(0, within(0.05));
  }

  @Test
  void anUnderstoodActionIsWorthItsGrounding() {
    var odd =
        Tape.of("odd")
            .step(0, "s", "s", false, Rewards.single(0), Tape.call(-1, new int[1], new int[1]))
            .step("t", 0)
            .end();
    RunJudge judge = new StepwiseProgress(1, 0.1, SCHOOL).open(new TestWorkshop());
    assertThat(judge.judge(List.of(odd), moment(0)).getFirst().judgement().steps())
        .containsExactly(0.0, 0.1);
  }

  @Test
  void redistributedRewardAddsUpToTheOutcomeWhateverWasLearnt() {
    RunJudge judge = new Redistribution(Bag.SOFTMAX, SCHOOL).open(new TestWorkshop());
    for (int updates : List.of(0, 1, 5)) {
      taught(judge, updates);
      assertThat(sums(judge)[0]).isCloseTo(1, within(1e-9));
      assertThat(sums(judge)[1]).isCloseTo(0, within(1e-9));
    }
  }

  private static double[] sums(RunJudge judge) {
    return judge.judge(GROUP, moment(0)).stream()
        .mapToDouble(j -> j.judgement().steps().stream().mapToDouble(d -> d).sum())
        .toArray();
  }

  @Test
  void theReturnsOfAProcessModelAreDiscountedBootstrappedAndPooled() {
    var whole = new ProcessModel(0.5, 1, true, ProcessModel.Form.VALUE, SCHOOL);
    var mixed = new ProcessModel(0.5, 0.5, true, ProcessModel.Form.VALUE, SCHOOL);
    assertThat(whole.returns(WON, new double[2])).containsExactly(0.5, 1);
    // (1 - 1/2) σ(0) + 1/2 × 1 = 3/4, half of which is the return before.
    assertThat(mixed.returns(WON, new double[2])).containsExactly(0.375, 1);

    // Both did the same in s; one of them won: the pooled target is 1/4, so Q goes there.
    RunJudge judge = whole.open(new TestWorkshop());
    taught(judge, 200);
    List<Judged> judged = judge.judge(GROUP, moment(0));
    assertThat(judged.get(0).judgement().steps().getFirst()).isCloseTo(0.25, within(0.02));
    assertThat(judged.get(1).judgement().steps().getFirst()).isCloseTo(0.25, within(0.02));
  }

  @Test
  void whatAnActionAddedIsItsValueLessTheOneBefore() {
    var method = new ProcessModel(1, 1, false, ProcessModel.Form.GAIN, SCHOOL);
    double[] numbers = {0, 1};
    double[] steps = method.opinions(List.of(WON), List.of(numbers)).getFirst().steps();
    assertThat(steps).containsExactly(0, Logistic.sigmoid(1) - 0.5);
  }

  @Test
  void anInverseRewardTellsTheExpertsStepsFromTheAgents() {
    var workshop =
        new TestWorkshop(List.of(), plan -> Tape.of(plan.id()).step("s", 0).step("e", 1).end());
    RunJudge judge = new InverseReward(1, InverseReward.Form.REWARD, SCHOOL).open(workshop);
    Map<String, Double> first = judge.learn(List.of(GROUP), moment(0));
    Map<String, Double> last = first;
    for (int i = 0; i < 20; i++) {
      last = judge.learn(List.of(GROUP), moment(0));
    }
    assertThat(workshop.played().getFirst().id()).isEqualTo("judge-expert/00000/group");
    assertThat(workshop.played().getFirst().task()).isEqualTo(WON.task());
    assertThat(last.get("loss")).isLessThan(Objects.requireNonNull(first.get("loss")) / 2);
    assertThat(judge.judge(GROUP, moment(0)).getFirst().judgement().steps())
        .allMatch(reward -> reward < 0);
    assertThat(
            new InverseReward(0.5, InverseReward.Form.REWARD, SCHOOL).rewards(new double[] {2, 1}))
        .containsExactly(1.5, 1);
  }

  @Test
  void episodesOfSeveralPlayersAreRefused() {
    var game =
        Tape.of("game")
            .step(0, "s", "s", true, Rewards.each(0, 0), Tape.call(-1, new int[1], new int[1]))
            .end();
    assertThatThrownBy(
            () ->
                new OutcomeModel(1, SCHOOL)
                    .open(new TestWorkshop())
                    .judge(List.of(game), moment(0)))
        .hasMessageContaining("judge.method: outcome-model judges episodes of one player");
  }

  @Test
  void anImplicitRewardIsTheScaledLogRatioOfAStepsTokens() {
    float[][] own = {{-1f, -1f}, {-2f, 0f}};
    float[][] old = {{-2f, -1f}, {-1f, 0f}};
    assertThat(ImplicitJudge.steps(WON, own, old, 0.5)).containsExactly(0.5, -0.5);
  }

  @Test
  void theLossOfAnImplicitRewardIsThatOfItsPairsMargin() {
    var objective = new ImplicitPreference(0.5);
    double[] logProbs = {-1, -2, -0.5, -3};
    Origin[] origins = {
      new Origin(0, 0, 0, 0), new Origin(0, 1, 0, 0), new Origin(1, 0, 0, 0), new Origin(1, 1, 0, 0)
    };
    var batch =
        new TokenBatch(
            logProbs,
            new double[4],
            new double[] {-2, -2, -0.5, -1},
            new double[0],
            new double[4],
            new double[4],
            origins,
            List.of(),
            Moment.ONLY);
    var slopes = new Slopes(4);
    // Margins ½ (1 − 0) and ½ (0 + 2).
    assertThat(objective.loss(batch, slopes))
        .isCloseTo((Logistic.loss(0.5, 1) + Logistic.loss(1, 1)) / 2, within(1e-12));
    for (int i = 0; i < 4; i++) {
      logProbs[i] += 1e-6;
      double above = objective.loss(batch, new Slopes(4));
      logProbs[i] -= 2e-6;
      double below = objective.loss(batch, new Slopes(4));
      logProbs[i] += 1e-6;
      assertThat(slopes.logProbs()[i]).isCloseTo((above - below) / 2e-6, within(1e-6));
    }
  }

  @Test
  void pairsAreOfDifferentReturnsAndSpreadOverAll() {
    Trajectory other = Tape.of("other").step("s", 0).end();
    assertThat(Outcomes.pairs(List.of(LOST, WON, other), 8))
        .containsExactly(new Outcomes.Pair(1, 0), new Outcomes.Pair(1, 2));
    assertThat(Outcomes.pairs(List.of(LOST, WON, other), 1)).hasSize(1);
    assertThat(Outcomes.pairs(List.of(LOST, other), 8)).isEmpty();
  }

  @Test
  void rulesAddUpAsTheyAreWritten() {
    var call = Tape.call(-1, new int[1], new int[1]);
    var trajectory =
        Tape.of("t")
            .step(0, "s", "s", false, Rewards.single(0), call)
            .step(0, "s", "s", true, Rewards.single(0), call)
            .step(0, "w", "w", true, Rewards.single(1), call)
            .end();
    var judgement = new Rules(2, 0, 1, 0.01, 0.1, 0.5).judge(trajectory);
    assertThat(judgement.steps()).containsExactly(-0.51, -0.11, -0.01);
    assertThat(judgement.score()).isCloseTo(2 - 0.63, within(1e-12));
  }
}

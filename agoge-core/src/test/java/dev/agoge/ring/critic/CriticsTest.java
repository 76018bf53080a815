package dev.agoge.ring.critic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.credit.Judged;
import dev.agoge.judge.EnvironmentJudge;
import dev.agoge.learn.Moment;
import dev.agoge.learn.UpdateRule;
import dev.agoge.ring.Critic;
import dev.agoge.ring.CriticMethod;
import dev.agoge.ring.TestWorkshop;
import dev.agoge.ring.critic.LambdaReturnCritic.Level;
import dev.agoge.ring.value.Schooling;
import dev.agoge.trajectory.Tape;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CriticsTest {
  private static final Schooling SCHOOL = new Schooling(UpdateRule.ADAMW, 1, 0, 0, 1, 2, 4, 2);

  @TempDir Path folder;

  private static List<Judged> judged(String suffix) {
    var judge = new EnvironmentJudge(0);
    return Stream.of(
            Tape.of("won" + suffix).step("s", 0).step("w", 1).end(),
            Tape.of("lost" + suffix).step("s", 0).step("l", 0).end())
        .map(t -> new Judged(t, judge.judge(t)))
        .toList();
  }

  private static Map<String, Double> update(Critic critic, List<Judged> judged, int update) {
    return critic.learn(critic.value(judged), new Moment(update, 100, List.of()));
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void aCriticComesToExplainTheReturns(Level level) {
    Critic critic = new LambdaReturnCritic(level, 0.5, 1, 0, SCHOOL).open(new TestWorkshop());
    Map<String, Double> first = update(critic, judged(""), 0);
    Map<String, Double> last = first;
    for (int i = 1; i < 40; i++) {
      last = update(critic, judged(""), i);
    }
    assertThat(first.get("explainedVariance")).isZero();
    assertThat(last.get("explainedVariance")).isCloseTo(1, within(0.01));
    assertThat(last.get("loss")).isLessThan(Objects.requireNonNull(first.get("loss")) / 10);
    Judged won = critic.value(judged("")).getFirst();
    if (level == Level.STEP) {
      assertThat(won.values().steps()[0]).isCloseTo(0.5, within(0.01));
      assertThat(won.values().steps()[1]).isCloseTo(1, within(0.01));
    } else {
      // Two tokens a step: the reward after the fourth is discounted thrice before the first.
      assertThat(won.values().tokens()[0][0]).isCloseTo(0.125, within(0.01));
      assertThat(won.values().tokens()[1][1]).isCloseTo(1, within(0.01));
    }
  }

  @Test
  void fitIsWorkedOutByHand() {
    var fit = new Fit();
    fit.add(new double[][] {{0, 1}}, new double[][] {{0, 2}});
    fit.add(new double[][] {{9}}, new double[][] {{Double.NaN}});
    assertThat(fit.metrics())
        .containsEntry("value", 0.5)
        .containsEntry("target", 1.0)
        .containsEntry("explainedVariance", 0.75);
  }

  static Stream<CriticMethod> all() {
    return Stream.of(
        new LambdaReturnCritic(Level.TOKEN, 1, 0.5, 0.2, SCHOOL), new Archer(0.9, 2, SCHOOL));
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("all")
  void whatACriticKnowsOutlivesIt(CriticMethod method) {
    List<Trajectory> stored = judged("0").stream().map(Judged::trajectory).toList();
    Critic critic = method.open(new TestWorkshop(stored, plan -> stored.getFirst()));
    update(critic, judged("0"), 0);
    critic.save(folder.resolve("critic"));
    Critic other = method.open(new TestWorkshop(stored, plan -> stored.getFirst()));
    other.restore(folder.resolve("critic"));

    assertThat(update(other, judged("1"), 1)).isEqualTo(update(critic, judged("1"), 1));
  }

  @Test
  void archerLearnsValuesOfActionsFromThoseOfStates() {
    Critic critic = new Archer(0.5, 1, SCHOOL).open(new TestWorkshop());
    for (int i = 0; i < 60; i++) {
      update(critic, judged(""), i);
    }
    Judged won = critic.value(judged("")).getFirst();
    assertThat(won.values().steps()[1]).isCloseTo(1, within(0.02));
    assertThat(won.values().steps()[0]).isCloseTo(0.5, within(0.02));
    // In a table an action is all that its state is worth: nothing is added.
    assertThat(won.judgement().steps()).allMatch(a -> Math.abs(a) < 0.05);
    assertThat(won.score()).isEqualTo(1);
  }

  @Test
  void archerReplaysTheUpdatesItRemembersAndNoOthers() {
    List<Trajectory> stored =
        Stream.of("0", "1", "2").flatMap(s -> judged(s).stream()).map(Judged::trajectory).toList();
    Critic critic = new Archer(0.9, 2, SCHOOL).open(new TestWorkshop(stored, p -> stored.get(0)));
    assertThat(update(critic, judged("0"), 0)).containsEntry("replayed", 0.0);
    assertThat(update(critic, judged("1"), 1)).containsEntry("replayed", 0.5);
    assertThat(update(critic, judged("2"), 2)).containsEntry("replayed", 0.5);
  }
}

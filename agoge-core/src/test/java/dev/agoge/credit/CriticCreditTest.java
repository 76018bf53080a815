package dev.agoge.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.credit.GeneralisedAdvantage.Level;
import dev.agoge.environment.Rewards;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Tape;
import dev.agoge.trajectory.Trajectory;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** GAE of turns, of tokens and of both, and POAD: by hand and by law. */
class CriticCreditTest {
  /** Two steps of two tokens each, paid at the end. */
  private static final Trajectory TWO = Tape.of("two").step("a", 0).step("b", 1).end();

  private static final double[][] TOKENS = {{0.1, 0.2}, {0.4, 0.8}};

  private static GeneralisedAdvantage gae(Level level, double discount, double lambda) {
    return new GeneralisedAdvantage(discount, lambda, level, 1, 1, false);
  }

  private static void near(Credited found, double[]... wanted) {
    for (int c = 0; c < wanted.length; c++) {
      for (int t = 0; t < wanted[c].length; t++) {
        assertThat(found.advantages()[c][t]).isCloseTo((float) wanted[c][t], within(1e-5f));
      }
    }
  }

  @Example
  void turnsByHand() {
    // Errors: 0.75 − 0.5 and 1 − 0.75.
    List<Judged> group = List.of(Groups.valued(TWO, 0.5, 0.75));
    Groups.nearSteps(gae(Level.STEP, 1, 0.5).assign(group), 0, 0.25 + 0.5 * 0.25, 0.25);
  }

  @Example
  void whatTheJudgeTakesIsTakenFromTheLastTurn() {
    Judged judged = Groups.judged(TWO, 0.8).with(new Values(new double[] {0.5, 0.75}, TOKENS));
    Groups.nearSteps(gae(Level.STEP, 1, 0.5).assign(List.of(judged)), 0, 0.25 + 0.025, 0.05);
  }

  @Example
  void aPlayerIsPaidForItsTurnUntilItsNext() {
    ModelCall call = Tape.call(-1, new int[1], new int[1]);
    Trajectory game =
        Tape.of("game")
            .step(1, "w", "w", true, Rewards.each(9, 0), call)
            .step(0, "x", "x", true, Rewards.each(0, 0), call)
            .step(1, "y", "y", true, Rewards.each(1, -1), call)
            .end();
    Groups.nearSteps(
        gae(Level.STEP, 1, 1).assign(List.of(Groups.valued(game, 0.25, 0.5, -0.5))),
        0,
        -1 - 0.25,
        1 - 0.5,
        -1 + 0.5);
  }

  @Example
  void tokensByHand() {
    // γλ = 0.25; every error is 0 but the last, 1 − 0.8.
    List<Judged> group = List.of(Groups.valued(TWO, TOKENS));
    near(
        gae(Level.TOKEN, 0.5, 0.5).assign(group).getFirst(),
        new double[] {0.003125, 0.0125},
        new double[] {0.05, 0.2});
  }

  @Example
  void turnsAndThenTokensByHand() {
    // Turns are worth 1 and 0.5 · 1; tokens have that less their value.
    List<Judged> group = List.of(Groups.valued(TWO, TOKENS));
    near(
        gae(Level.BI_LEVEL, 0.5, 1).assign(group).getFirst(),
        new double[] {0.4, 0.3},
        new double[] {0.6, 0.2});
    near(
        new GeneralisedAdvantage(0.5, 1, Level.BI_LEVEL, 1, 0, false).assign(group).getFirst(),
        new double[] {0.1, 0.3},
        new double[] {0.4, 0.2});
  }

  @Example
  void insideAnActionTimeStandsStill() {
    List<Judged> group = List.of(Groups.valued(TWO, TOKENS));
    near(
        new ActionDecomposition(0.5, 1, false).assign(group).getFirst(),
        new double[] {0.5 - 0.1, 0.5 - 0.2},
        new double[] {1 - 0.4, 1 - 0.8});
    near(
        new ActionDecomposition(0.5, 0, false).assign(group).getFirst(),
        new double[] {0.2 - 0.1, 0.5 * 0.4 - 0.2},
        new double[] {0.8 - 0.4, 1 - 0.8});
  }

  @Example
  void aStepWithoutTokensPaysTheTokenBefore() {
    Trajectory silent =
        Tape.of("silent").step("a", 0).step(0, "b", "b", true, Rewards.single(1)).end();
    near(
        gae(Level.TOKEN, 0.5, 1)
            .assign(List.of(Groups.valued(silent, new double[1][2])))
            .getFirst(),
        new double[] {0.5, 1});
  }

  @Example
  void withoutValuesItSaysWhatToDo() {
    List<Judged> group = Groups.judged(TWO);
    assertThatThrownBy(() -> gae(Level.STEP, 1, 1).assign(group))
        .hasMessage("episode two has no values of its steps; name a critic that values steps");
    assertThatThrownBy(() -> new ActionDecomposition(1, 1, false).assign(group))
        .hasMessage("episode two has no values of its tokens; name a critic that values tokens");
  }

  @Property(tries = 100)
  void whitenedAdvantagesHaveMeanZeroAndDeviationOne(
      @ForAll @Size(min = 2, max = 6) List<@DoubleRange(min = -1, max = 1) Double> values) {
    List<List<Judged>> groups =
        values.stream().map(v -> List.of(Groups.valued(TWO, v, 0.5))).toList();
    var method = new GeneralisedAdvantage(0.9, 0.9, Level.STEP, 1, 1, true);
    double[] all =
        method.assignAll(groups).stream()
            .flatMap(List::stream)
            .flatMapToDouble(c -> Arrays.stream(new double[] {c.bySteps()[0], c.bySteps()[1]}))
            .toArray();
    double mean = Arrays.stream(all).average().orElseThrow();
    double squares = Arrays.stream(all).map(a -> (a - mean) * (a - mean)).sum();
    assertThat(mean).isCloseTo(0, within(1e-5));
    // Each step has two tokens.
    assertThat(2 * squares / (2 * all.length - 1)).isCloseTo(1, within(1e-3));
  }

  @Property(tries = 100)
  void withoutDiscountsPoadIsGaeOfTokens(
      @ForAll @Size(4) List<@DoubleRange(min = -1, max = 1) Double> v,
      @ForAll @DoubleRange(min = 0, max = 1) double lambda) {
    List<Judged> group =
        List.of(Groups.valued(TWO, new double[][] {{v.get(0), v.get(1)}, {v.get(2), v.get(3)}}));
    assertThat(new ActionDecomposition(1, lambda, false).assign(group).getFirst().advantages())
        .isDeepEqualTo(gae(Level.TOKEN, 1, lambda).assign(group).getFirst().advantages());
  }

  @Property(tries = 100)
  void poadDoesNotSeeHowLongAnActionIs(
      @ForAll @IntRange(min = 1, max = 9) int tokens,
      @ForAll @DoubleRange(min = 0.1, max = 1) double discount) {
    Trajectory wordy =
        Tape.of("wordy")
            .step("a", 0)
            .step(0, "b", "b", true, Rewards.single(1), Tape.call(-1, new int[1], new int[tokens]))
            .end();
    double[][] values = {{0.25, 0.25}, new double[tokens]};
    near(
        new ActionDecomposition(discount, 1, false)
            .assign(List.of(Groups.valued(wordy, values)))
            .getFirst(),
        new double[] {discount - 0.25, discount - 0.25},
        new double[] {1});
  }
}

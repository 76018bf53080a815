package dev.agoge.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.credit.DurationAware.Measure;
import dev.agoge.trajectory.Tape;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** Credit by how long things took, and by the order of trials. */
class TimeCreditTest {
  private static final Trajectory WORDY =
      Scenes.of("wordy")
          .step("a", "go", 0, 0, Scenes.said("act", -1, -1, -1))
          .step("b", "take", 1, 1, Scenes.said("act", -1))
          .end();

  private static final Trajectory TERSE =
      Scenes.of("terse").step("a", "take", 1, 1, Scenes.said("act", -1)).end();

  private static DurationAware duration(Measure measure, double unit) {
    return new DurationAware(measure, unit, 0.5, false);
  }

  @Example
  void fewerTokensToTheSameEndAreBetter() {
    // 0.5^4, 0.5 and 0.5: mean 0.354166…
    double mean = (0.0625 + 0.5 + 0.5) / 3;
    List<Credited> credited = duration(Measure.TOKENS, 1).assign(Groups.judged(WORDY, TERSE));
    Groups.nearSteps(credited, 0, 0.0625 - mean, 0.5 - mean);
    Groups.nearSteps(credited, 1, 0.5 - mean);
  }

  @Example
  void timeCanBeStepsOrSecondsToo() {
    double mean = (0.25 + 0.5 + 0.5) / 3;
    List<Judged> group = Groups.judged(WORDY, TERSE);
    Groups.nearSteps(duration(Measure.STEPS, 1).assign(group), 0, 0.25 - mean, 0.5 - mean);
    // A call takes half a second.
    Groups.nearSteps(duration(Measure.SECONDS, 0.5).assign(group), 0, 0.25 - mean, 0.5 - mean);
  }

  @Example
  void aTrialHasWhatItDidBetterThanTheOneBefore() {
    List<Credited> credited = new ReturnDifference("").assign(Groups.scored(0.5, 0.25, 1));
    assertThat(Groups.firsts(credited)).containsExactly(0, -0.25, 0.75);
  }

  @Example
  void theReflectionAloneCanHaveIt() {
    Trajectory reflected =
        Scenes.of("2")
            .step("a", "go", 1, 1, Scenes.said("reflect", -1), Scenes.said("act", -1, -1))
            .end();
    List<Judged> group =
        List.of(Groups.judged(Tape.of("1").step("a", 0).end(), 0), Groups.judged(reflected, 1));
    assertThat(new ReturnDifference("reflect").assign(group).getLast().advantages())
        .isDeepEqualTo(new float[][] {{1}, {0, 0}});
  }

  @Property(tries = 100)
  void differencesAddUpToTheWholeImprovement(
      @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = -2, max = 2) Double> scores) {
    double[] given = scores.stream().mapToDouble(d -> d).toArray();
    double sum = 0;
    for (double a : Groups.firsts(new ReturnDifference("").assign(Groups.scored(given)))) {
      sum += a;
    }
    assertThat(sum).isCloseTo(scores.getLast() - scores.getFirst(), within(1e-4));
  }
}

package dev.agoge.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.support.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

/** REINFORCE, RLOO and GRPO, by hand and by law. */
class OutcomeCreditTest {
  private static final Offset<Double> CLOSE = within(1e-5);

  private static double[] assign(Credit credit, double... scores) {
    return Groups.firsts(credit.assign(Groups.scored(scores)));
  }

  private static void near(double[] found, double... wanted) {
    assertThat(found).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.length; i++) {
      assertThat(found[i]).isCloseTo(wanted[i], CLOSE);
    }
  }

  @Example
  void reinforceSubtractsTheMeanOfTheGroup() {
    near(assign(new Outcome(), 1, 0, 0, 1), 0.5, -0.5, -0.5, 0.5);
    near(assign(new Outcome(), 3, 0, 0), 2, -1, -1);
  }

  @Example
  void rlooSubtractsTheMeanOfTheOthers() {
    near(assign(new LeaveOneOut(), 1, 0, 0), 1, -0.5, -0.5);
    near(assign(new LeaveOneOut(), 4, 1, 1, 2), 4 - 4 / 3.0, 1 - 7 / 3.0, 1 - 7 / 3.0, 0);
  }

  @Example
  void rlooOfOneAloneIsZero() {
    near(assign(new LeaveOneOut(), 1), 0);
  }

  @Example
  void grpoMeasuresInSampleStandardDeviations() {
    // mean 0.5, squares 4 · 0.25, deviation √(1 / 3)
    double unit = 0.5 / Math.sqrt(1 / 3.0);
    near(assign(new GroupRelative(true), 1, 0, 0, 1), unit, -unit, -unit, unit);
  }

  @Example
  void grpoWithoutStandardDeviationIsReinforce() {
    near(assign(new GroupRelative(false), 1, 0, 0, 1), 0.5, -0.5, -0.5, 0.5);
  }

  @Example
  void aGroupThatAgreesTeachesNothing() {
    for (Credit credit : List.of(new Outcome(), new LeaveOneOut(), new GroupRelative(true))) {
      near(assign(credit, 1, 1, 1), 0, 0, 0);
    }
  }

  @Example
  void everyTokenOfATrajectoryHasItsAdvantage() {
    List<Credited> credited = new LeaveOneOut().assign(Groups.scored(1, 0));
    assertThat(credited.getFirst().advantages()).isDeepEqualTo(new float[][] {{1, 1}});
    assertThat(credited.getLast().advantages()).isDeepEqualTo(new float[][] {{-1, -1}});
  }

  @Property(tries = 200)
  void advantagesOfAGroupSumToZero(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = -5, max = 5) Double> scores) {
    double[] given = scores.stream().mapToDouble(d -> d).toArray();
    for (Credit credit :
        List.of(
            new Outcome(), new LeaveOneOut(), new GroupRelative(false), new GroupRelative(true))) {
      assertThat(Arrays.stream(assign(credit, given)).sum()).isCloseTo(0, within(1e-4));
    }
  }

  @Property(tries = 200)
  void rlooIsReinforceWithoutItsShrinkage(
      @ForAll @Size(min = 2, max = 12) List<@DoubleRange(min = -5, max = 5) Double> scores) {
    double[] given = scores.stream().mapToDouble(d -> d).toArray();
    double factor = given.length / (given.length - 1.0);
    double[] wanted = Arrays.stream(assign(new Outcome(), given)).map(a -> a * factor).toArray();
    near(assign(new LeaveOneOut(), given), wanted);
  }

  @Property(tries = 200)
  void grpoDoesNotSeeShiftAndScaleOfRewards(
      @ForAll @Size(min = 3, max = 8) List<@DoubleRange(min = -5, max = 5) Double> scores,
      @ForAll @DoubleRange(min = -3, max = 3) double shift,
      @ForAll @DoubleRange(min = 0.5, max = 20) double scale) {
    double[] given = scores.stream().mapToDouble(d -> d).toArray();
    given[0] += 20;
    double[] moved = Arrays.stream(given).map(s -> scale * s + shift).toArray();
    near(assign(new GroupRelative(true), moved), assign(new GroupRelative(true), given));
  }

  @Example
  void everyMethodOfARecipeIsACreditWithDocumentedParameters() {
    assertThat(Credits.methods().keySet()).contains("reinforce", "rloo", "grpo", "gigpo");
    Credits.methods()
        .forEach(
            (name, method) -> {
              assertThat(Credit.class).isAssignableFrom(method);
              for (RecordComponent component : method.getRecordComponents()) {
                assertThat(component.isAnnotationPresent(Parameter.class))
                    .as("%s.%s", name, component.getName())
                    .isTrue();
              }
            });
  }
}

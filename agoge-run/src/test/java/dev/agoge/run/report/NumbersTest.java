package dev.agoge.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.5, 0.5",
    "12.34, 12.3",
    "999.6, 1000",
    "1234, 1234",
    "25600, 25.6k",
    "999600, 1M",
    "4123456, 4.12M",
    "-0.0312, -0.0312",
    "0.00002, 2.0e-05",
    "100, 100"
  })
  void numbersHaveThreeDigits(double value, String text) {
    assertThat(Numbers.number(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.834, 83.4 %", "1, 100 %", "0, 0 %", "NaN, –", "0.9996, 100 %"})
  void sharesArePercentages(double value, String text) {
    assertThat(Numbers.percent(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"9.87, 9.87 s", "75, 1 m 15 s", "120, 2 m", "5400, 1 h 30 m", "59.7, 1 m"})
  void durationsAreInMinutesAndHours(double value, String text) {
    assertThat(Numbers.seconds(value)).isEqualTo(text);
  }

  @Property(tries = 300)
  void ticksAreFewAscendingAndWithinTheAxis(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double from,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double span) {
    Scale scale = Scale.over(from, from + span, 0, 100);
    List<Double> ticks = scale.ticks(5);
    assertThat(ticks).hasSizeBetween(2, 10).isSorted().doesNotHaveDuplicates();
    ticks.forEach(t -> assertThat(scale.place(t)).isBetween(-1e-3, 100 + 1e-3));
    Scale nice = scale.nice(5);
    assertThat(nice.min()).isLessThanOrEqualTo(from + 1e-6 * span);
    assertThat(nice.max()).isGreaterThanOrEqualTo(from + span * (1 - 1e-6));
  }
}

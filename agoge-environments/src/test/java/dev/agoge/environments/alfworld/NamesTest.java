package dev.agoge.environments.alfworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void numbersAreGivenOutHighestFirstInTheOrderOfTheSymbols() {
    Names names =
        new Names(
            List.of(
                "apple_bar__plus_01_dot_80",
                "apple_bar__minus_00_dot_10",
                "apple_bar__plus_01_dot_59",
                "pear_bar__plus_01"));
    assertThat(names.of("apple_bar__minus_00_dot_10")).isEqualTo("apple 3");
    assertThat(names.of("apple_bar__plus_01_dot_59")).isEqualTo("apple 2");
    assertThat(names.of("apple_bar__plus_01_dot_80")).isEqualTo("apple 1");
    assertThat(names.of("pear_bar__plus_01")).isEqualTo("pear 1");
  }

  @Test
  void aBasinIsNoSink() {
    Names names = new Names(List.of("sink_bar_1", "sink_bar_1_bar_sinkbasin", "apple"));
    assertThat(names.of("sink_bar_1")).isEqualTo("sink 1");
    assertThat(names.of("sink_bar_1_bar_sinkbasin")).isEqualTo("sinkbasin 1");
    assertThat(names.of("apple")).isEqualTo("apple");
  }
}

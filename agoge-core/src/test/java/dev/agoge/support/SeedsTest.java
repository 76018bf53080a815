package dev.agoge.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedsTest {

  @Test
  void theChildrenOfZeroAreSplitMix64() {
    // The first outputs of the published generator for seed 0.
    assertThat(List.of(Seeds.child(0, 0), Seeds.child(0, 1), Seeds.child(0, 2), Seeds.child(0, 3)))
        .containsExactly(
            0xE220A8397B1DCDAFL, 0x6E789E6AA1B965F4L, 0x06C45D188009454FL, 0xF88BB8A8724C81ECL);
  }

  @Test
  void childrenOfNeighbouringSeedsAllDiffer() {
    Set<Long> seen = new HashSet<>();
    for (long seed = 0; seed < 100; seed++) {
      for (int index = 0; index < 100; index++) {
        seen.add(Seeds.child(seed, index));
      }
    }
    assertThat(seen).hasSize(10_000);
  }

  @Test
  void theNamedChildrenOfASeedAllDiffer() {
    List<String> names = List.of("", "a", "b", "ab", "ba", "tasks", "task", "rollout/1");
    for (long seed = 0; seed < 50; seed++) {
      long parent = seed;
      assertThat(names.stream().map(n -> Seeds.child(parent, n))).doesNotHaveDuplicates();
    }
  }

  @Test
  void childrenOfOneNameDifferBySeed() {
    assertThat(IntStream.range(0, 10_000).mapToObj(seed -> Seeds.child(seed, "tasks")))
        .doesNotHaveDuplicates();
    assertThat(Seeds.child(7, "tasks")).isEqualTo(Seeds.child(7, "tasks"));
  }

  @Test
  void uniformNumbersAreSpreadOverTheirInterval() {
    int[] tenths = new int[10];
    IntStream.range(0, 10_000).forEach(i -> tenths[(int) (10 * Seeds.uniform(42, i))]++);
    assertThat(IntStream.of(tenths).boxed()).allMatch(n -> n > 850 && n < 1150);
  }
}

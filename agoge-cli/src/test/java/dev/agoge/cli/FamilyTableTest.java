package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.evaluate.FamilyResult;
import dev.agoge.evaluate.Interval;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyTableTest {
  private static FamilyResult family(String name, int tasks, double success) {
    var interval = new Interval(success, Math.max(0, success - 0.1), Math.min(1, success + 0.1));
    return new FamilyResult(name, tasks, tasks, interval, interval, new Interval(3, 2, 4));
  }

  /** Those with an even number are seen more often. */
  private static List<FamilyResult> many() {
    List<FamilyResult> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      all.add(family("kind-" + (char) ('a' + i / 26) + (char) ('a' + i % 26), 2, i / 40.0));
    }
    return all;
  }

  @Test
  void aFewAreAllListedAsTheyCome() {
    assertThat(new FamilyTable(many().subList(0, 12), false).lines())
        .hasSize(12)
        .first()
        .isEqualTo("  kind-aa                    0.0 % [  0.0,  10.0]     2 tasks    3.0 steps");
  }

  @Test
  void ofManyTheWorstAndTheBestAreListedAndTheRestCounted() {
    List<String> lines = new FamilyTable(many(), false).lines();
    assertThat(lines).hasSize(11);
    assertThat(lines.getFirst()).contains("kind-aa ");
    assertThat(lines.get(5)).isEqualTo("  … 30 families in between (--families lists all) …");
    assertThat(lines.getLast()).contains("kind-bn ");
    assertThat(new FamilyTable(many(), true).lines()).hasSize(40);
  }

  @Test
  void thoseThatAreAllTheSameAreOneLine() {
    List<FamilyResult> same = many().stream().map(f -> family(f.family(), 2, 1)).toList();
    assertThat(new FamilyTable(same, false).lines())
        .containsExactly("  each of the 40 families 100.0 % (--families lists them)");
  }

  @Test
  void amongEquallyBadOnesThoseWithMostTasksComeFirst() {
    List<FamilyResult> all = new ArrayList<>(many());
    all.add(family("often", 9, 0));
    assertThat(new FamilyTable(all, false).lines().getFirst()).contains("often ");
  }

  @Test
  void aSingleTaskHasNoInterval() {
    assertThat(new FamilyTable(List.of(family("lone", 1, 1)), false).lines())
        .containsExactly(
            "  lone                     100.0 %                    1 task     3.0 steps");
  }
}

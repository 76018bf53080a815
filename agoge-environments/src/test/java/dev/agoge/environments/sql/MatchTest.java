package dev.agoge.environments.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchTest {

  private static Reply.Rows rows(List<?>... rows) {
    List<String> columns = rows[0].stream().map(v -> "c").toList();
    return new Reply.Rows(
        columns, Arrays.stream(rows).map(r -> List.<Object>copyOf(r)).toList(), false);
  }

  private static boolean same(Reply.Rows gold, Reply.Rows answer) {
    return Match.same(gold, answer, false);
  }

  @Test
  void rowsAreCountedAndTheirOrderDoesNotMatter() {
    Reply.Rows gold = rows(List.of("a"), List.of("b"), List.of("a"));
    assertThat(same(gold, rows(List.of("b"), List.of("a"), List.of("a")))).isTrue();
    assertThat(same(gold, rows(List.of("b"), List.of("a"), List.of("b")))).isFalse();
    assertThat(same(gold, rows(List.of("a"), List.of("b")))).isFalse();
  }

  @Test
  void theOrderMattersWhereItIsAskedFor() {
    Reply.Rows gold = rows(List.of("a"), List.of("b"));
    assertThat(Match.same(gold, gold, true)).isTrue();
    assertThat(Match.same(gold, rows(List.of("b"), List.of("a")), true)).isFalse();
  }

  @Test
  void columnsMayComeInAnyOrderButTheSameInEveryRow() {
    Reply.Rows gold = rows(List.of("a", 1L), List.of("b", 2L));
    assertThat(same(gold, rows(List.of(2L, "b"), List.of(1L, "a")))).isTrue();
    assertThat(same(gold, rows(List.of("a", 1L), List.of(2L, "b")))).isFalse();
    assertThat(same(gold, rows(List.of("a", 1L, 0L), List.of("b", 2L, 0L)))).isFalse();
    assertThat(same(gold, rows(List.of("a"), List.of("b")))).isFalse();
  }

  @Test
  void fractionsMayBeRoundedToTwoDecimalsAndWholeNumbersMayNot() {
    assertThat(same(rows(List.of(57.12345)), rows(List.of(57.12)))).isTrue();
    assertThat(same(rows(List.of(57.12345)), rows(List.of(57.1)))).isFalse();
    assertThat(same(rows(List.of(3.0)), rows(List.of(3L)))).isTrue();
    assertThat(same(rows(List.of(3L)), rows(List.of(4L)))).isFalse();
    assertThat(same(rows(List.of(3L)), rows(List.of("3")))).isFalse();
  }

  @Test
  void aResultThatWasCutIsNeverTheSame() {
    Reply.Rows gold = rows(List.of("a"));
    assertThat(same(gold, new Reply.Rows(gold.columns(), gold.rows(), true))).isFalse();
  }
}

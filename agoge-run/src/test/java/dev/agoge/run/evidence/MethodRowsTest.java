package dev.agoge.run.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.run.RunException;
import dev.agoge.run.directory.RunResult.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MethodRowsTest {
  private static final Path ROOT = Path.of(System.getProperty("agoge.root"));

  @TempDir Path folder;

  private static MethodRow row(String recipe, double mean, double low, double high) {
    return new MethodRow(
        MethodRow.SCHEMA,
        recipe,
        "A paper, 2026",
        "better | cheaper",
        "grpo",
        "usual",
        "maze-v1",
        Map.of("size", "5"),
        "0123456789abcdef",
        3,
        100,
        new MethodRow.Side(new Interval(0.6, 0.5, 0.7), 1500, 60, 2e6, 95, List.of(0.4, 0.5, 0.6)),
        new MethodRow.Side(new Interval(0.55, 0.5, 0.6), 1500, 60, 2e6, 90, List.of(0.4, 0.45)),
        new Interval(mean, low, high),
        0.04,
        new MethodRow.Machine(2, 2, 5.6),
        "");
  }

  private MethodRows rows() {
    return new MethodRows(folder.resolve("methods"));
  }

  @Test
  void thePublishedPageIsWhatTheRowsMake() throws IOException {
    var published = new MethodRows(ROOT.resolve("docs/evidence/methods"));
    if (Boolean.getBoolean("agoge.update")) {
      published.writePage();
    }
    assertThat(published.page()).hasContent(published.text());
  }

  @Test
  void aRowReadsBackAsItself() {
    MethodRow row = row("spa", 0.05, 0.01, 0.09);
    rows().write("spa", row);
    assertThat(rows().row("spa")).contains(row);
    assertThat(rows().all()).containsExactly(row);
  }

  @Test
  void whatAPersonWroteOutlivesAnotherMeasurement() {
    rows().write("spa", row("spa", 0.05, -0.01, 0.09).withNote("too few tasks"));
    rows().write("spa", row("spa", 0.06, 0.01, 0.11));
    assertThat(rows().row("spa").orElseThrow().note()).isEqualTo("too few tasks");
    assertThat(rows().row("spa").orElseThrow().difference().mean()).isEqualTo(0.06);
  }

  @Test
  void anIntervalAcrossZeroShowsNoEffect() {
    assertThat(row("a", 0.05, 0.01, 0.09).verdict()).isEqualTo(MethodRow.Verdict.BETTER);
    assertThat(row("a", -0.05, -0.09, -0.01).verdict()).isEqualTo(MethodRow.Verdict.WORSE);
    assertThat(row("a", 0.05, 0, 0.1).verdict()).isEqualTo(MethodRow.Verdict.NOT_SHOWN);
  }

  @Test
  void thePageHasHeadTableAndNotes() throws IOException {
    rows().write("spa", row("spa", 0.05, 0.01, 0.09));
    rows().write("ipa", row("ipa", 0.01, -0.02, 0.04).withNote("Little to credit here."));
    Files.writeString(rows().folder().resolve("head.md"), "# Methods\n");
    rows().writePage();

    List<String> lines = Files.readAllLines(rows().page());
    assertThat(lines.getFirst()).isEqualTo("# Methods");
    assertThat(lines.get(4))
        .isEqualTo(
            "| `ipa` − `grpo` | A paper, 2026 | maze-v1, size=5 | better \\| cheaper"
                + " | +1.0 [-2.0, +4.0], no effect shown<br>60 % against 55 %"
                + " | 1500 / 1500 | 2M / 2M | 95 / 90<br>load 6 on 2"
                + " | `40 ▁▅█ 60 %`<br>`40 ▁▃ 45 %` |");
    assertThat(lines.get(5)).startsWith("| `spa`").contains("+5.0 [+1.0, +9.0], better");
    assertThat(lines).contains("**ipa**, maze-v1, size=5: Little to credit here.");
  }

  @Test
  void aDamagedRowIsNamedWithItsPlace() throws IOException {
    rows().write("spa", row("spa", 0.05, 0.01, 0.09));
    Path file = rows().folder().resolve("spa.json");
    Files.writeString(file, "{\n \"schema\": oops");
    assertThatThrownBy(() -> rows().row("spa"))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("spa.json:2:")
        .hasMessageContaining("not a MethodRow");
  }
}

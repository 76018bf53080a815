package dev.agoge.run.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  private long now;

  @Test
  void aRisingShareRunsFromLowerLeftToUpperRight() {
    String picture =
        new AsciiCurve(29, 3, false)
            .percent(
                "held-out success",
                "updates",
                new double[] {0, 120, 240},
                new double[] {0, 0.5, 1});
    assertThat(picture.lines())
        .containsExactly(
            "         held-out success",
            "  100 % │              ⣀⣀⠤⠔⠒⠉",
            "   50 % │       ⣀⣀⠤⠤⠒⠊⠉",
            "    0 % │⣀⠤⠤⠒⠒⠉⠉",
            "        └────────────────────",
            "         0        240 updates");
  }

  @Test
  void colourIsUsedOnlyWhenAskedFor() {
    double[] x = {0, 1};
    assertThat(new AsciiCurve(40, 4, true).number("loss", "updates", x, x)).contains("\u001B[36m");
    assertThat(new AsciiCurve(40, 4, false).number("loss", "updates", x, x))
        .doesNotContain("\u001B");
  }

  @Test
  void nothingMeasuredIsSaid() {
    var curve = new AsciiCurve(40, 4, false);
    assertThat(curve.number("loss", "updates", new double[] {1}, new double[] {Double.NaN}))
        .contains("nothing was measured yet");
    assertThat(curve.percent("success", "updates", new double[0], new double[0]))
        .contains("nothing was measured yet");
  }

  @Property(tries = 200)
  void noLineIsWiderThanAsked(
      @ForAll @IntRange(min = 20, max = 150) int width,
      @ForAll @IntRange(min = 2, max = 20) int height,
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1e7, max = 1e7) Double> values) {
    double[] y = values.stream().mapToDouble(Double::doubleValue).toArray();
    double[] x = new double[y.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i * 1000.5;
    }
    String picture = new AsciiCurve(width, height, false).number("the loss", "tokens", x, y);
    assertThat(picture.lines()).hasSize(height + 3).allMatch(l -> l.length() <= width);
  }

  @Test
  void aCurveWithoutRoomIsRefused() {
    assertThatThrownBy(() -> new AsciiCurve(10, 5, false))
        .hasMessageContaining("at least 20 columns");
  }

  @Test
  void theLineTellsHowMuchIsLeft() {
    assertThat(Progress.line("evaluating", 100, 400, 30))
        .isEqualTo("evaluating ▕██████                  ▏ 100/400, 1 m 30 s left");
    assertThat(Progress.line("evaluating", 0, 400, 3)).endsWith("▏ 0/400");
    assertThat(Progress.line("evaluating", 400, 400, 12)).endsWith("▏ 400/400 in 12 s");
  }

  @Test
  void onATerminalTheLineIsRewrittenAtMostTenTimesASecondAndWipedAtTheEnd() {
    String shown = shown(true);
    assertThat(shown.split("\r", -1)).hasSize(4);
    assertThat(shown)
        .contains("1/100")
        .contains("3/100")
        .doesNotContain("2/100")
        .endsWith("\r\u001B[K");
  }

  @Test
  void elsewhereNothingIsPrinted() {
    assertThat(shown(false)).isEmpty();
  }

  private String shown(boolean terminal) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    try (var progress = new Progress("playing", 100, out, terminal, () -> now)) {
      progress.advance();
      now += 1_000_000;
      progress.advance();
      now += 100_000_000;
      progress.advance();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code agoge show RUN EPISODE --credit METHODS}. */
class CreditViewTest {
  private static final String FAILED = "learning/00000/0001";

  @TempDir Path folder;

  @Test
  void methodsStandSideBySideAStepARow() {
    Said said =
        Said.by(
            "show",
            finished(),
            FAILED,
            "--credit",
            "reinforce,gigpo:weight=2,standardise=false,gae");
    assertThat(said.code()).as(said.err()).isZero();
    // Returns 1 and 0, with the discount 0.95: at the first step 0.95 and 0, at the second,
    // which both reached in the same state, 1 and 0.
    assertThat(said.outWithout(folder))
        .isEqualTo(
            """
            learning/00000/0001  not solved, cut at a limit
            group group: 2 episodes with scores 1, 0
            above 0 makes an action more likely, below 0 less; bars compare within a column

            step  action                            reinforce      gigpo:weight=2,standardise=false
               1  take cup                            -0.50 █████    -1.45 █████
               2  eat cup (?)                         -0.50 █████    -1.50 █████
            no gae: episode learning/00000/0000 has no values of its steps; name a critic that values steps

            next: agoge show DIR/run learning/00000/0001
            """);
  }

  @Test
  void theTableAsJsonIsOneDocument() {
    JsonNode shown = Said.by("show", finished(), 1, "--credit", "rloo,process", "--json").json();
    assertThat(shown.path("credit").path("rloo").path(0).asDouble()).isEqualTo(1);
    assertThat(shown.path("missing").path("process").asString()).contains("no scores of its steps");
    assertThat(shown.path("members").size()).isEqualTo(2);
    assertThat(shown.path("actions").path(1).asString()).isEqualTo("heat cup");
  }

  @Test
  void aMistakeIsToldInOneLine() {
    Path run = finished();
    Said.by("show", run, FAILED, "--credit", "gigpoo").refused(2, "'gigpo'");
    Said.by("show", run, FAILED, "--credit", "gigpo:wieght=1").refused(2, "'credit.weight'");
    Said.by("show", run, FAILED, "--credit", "gigpo:weight=x").refused(2, "credit.weight must be");
    Said.by("show", run, FAILED, "--credit", "gigpo:weight").refused(2, "sets nothing");
    Said.by("show", run, "--credit", "gigpo").refused(2, "name it after the run");
  }

  private Path finished() {
    Path root = folder.resolve("run");
    SampleRun.finished(root);
    return root;
  }
}

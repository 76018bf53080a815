package dev.agoge.learn.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.example.Unlikelihood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about objectives, and the loss that it adds. */
class DocumentedLossTest {
  private static final Path ROOT = Path.of(System.getProperty("agoge.root", ".."));

  private static String page() throws IOException {
    return Files.readString(ROOT.resolve("docs/objectives.md"));
  }

  @Test
  void theLossOfThePageKeepsTheLawOfSlopes() {
    SlopesLaw.holds(
        new Unlikelihood(0.7),
        Batch.of(4).logProbs(0.3, 0.6, 0.3, 0.6).advantages(1, 0.5, -1, -2).made());
  }

  @Test
  void thePageShowsTheSourceThatIsTestedHere() throws IOException {
    String source =
        Files.readString(
            ROOT.resolve("agoge-core/src/test/java/dev/agoge/example/Unlikelihood.java"));
    assertThat(bare(page())).contains(bare(source.substring(source.indexOf("public record"))));
  }

  @Test
  void thePageNamesEveryObjective() throws IOException {
    assertThat(page())
        .contains(
            Objectives.methods().keySet().stream().map(name -> "| `" + name + "` |").toList());
  }

  private static String bare(String source) {
    return source.replaceAll("\\s+", "");
  }
}

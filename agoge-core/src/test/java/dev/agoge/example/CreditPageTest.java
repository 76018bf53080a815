package dev.agoge.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.credit.Credited;
import dev.agoge.credit.Credits;
import dev.agoge.credit.Judged;
import dev.agoge.judge.EnvironmentJudge;
import dev.agoge.trajectory.Tape;
import dev.agoge.trajectory.Trajectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/credit.md} shows. */
class CreditPageTest {
  private static final Path ROOT = Path.of(System.getProperty("agoge.root", ".."));
  private static final Path PAGE = ROOT.resolve("docs/credit.md");
  private static final Path HERE = ROOT.resolve("agoge-core/src/test/java/dev/agoge/example");
  private static final Pattern METHOD = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

  @Test
  void theExampleIsTheSourceThatIsTestedHere() throws IOException {
    String source = Files.readString(HERE.resolve("Fading.java"));
    assertThat(Files.readString(PAGE))
        .contains("```java\n" + source.substring(source.indexOf("import")) + "```");
  }

  @Test
  void theExampleDoesWhatThePageSays() {
    Trajectory won = Tape.of("won").step("a", 0).step("b", 0).step("c", 1).end();
    Trajectory lost = Tape.of("lost").step("a", 0).end();
    var judge = new EnvironmentJudge(0);
    List<Judged> group = Stream.of(won, lost).map(t -> new Judged(t, judge.judge(t))).toList();
    List<Credited> credited = new Fading(0.5).assign(group);
    // Two values 1 apart have the deviation 1 / √2.
    double last = 0.5 * Math.sqrt(2);
    assertThat(credited.getFirst().bySteps())
        .containsExactly(new double[] {last / 4, last / 2, last}, within(1e-5));
    assertThat(credited.getLast().bySteps()).containsExactly(new double[] {-last}, within(1e-5));
  }

  @Test
  void thePageListsEveryMethodThatARecipeCanName() throws IOException {
    assertThat(METHOD.matcher(Files.readString(PAGE)).results().map(m -> m.group(1)))
        .containsExactlyInAnyOrderElementsOf(Credits.methods().keySet());
  }
}

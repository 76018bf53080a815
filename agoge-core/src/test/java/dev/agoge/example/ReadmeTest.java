package dev.agoge.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.environment.Split;
import dev.agoge.environment.TaskSet;
import dev.agoge.environment.check.Check;
import dev.agoge.environment.check.EnvironmentCheck;
import dev.agoge.environment.check.Verdict;
import dev.agoge.evaluate.EvaluationReport;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.rollout.RolloutEngine;
import dev.agoge.rollout.RolloutLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("agoge.root", ".."));
  private static final String HERE = "agoge-core/src/test/java/dev/agoge/example/";
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Verdict PASSED = new Verdict.Passed();

  @Test
  void theEnvironmentKeepsEveryPromiseOfEnvironments() {
    List<Check> checks = EnvironmentCheck.of(new Lift()).checks();

    assertThat(checks).isNotEmpty().allSatisfy(c -> assertThat(c.run()).isEqualTo(PASSED));
  }

  @Test
  void theAgentNeedsFewerStepsThanChance() {
    EvaluationReport curious = played(new Curious());
    EvaluationReport random = played(Actors.random());

    assertThat(curious.episodes()).isEqualTo(random.episodes()).isEqualTo(100);
    assertThat(curious.steps().mean()).isLessThan(random.steps().mean());
  }

  private static EvaluationReport played(ActorFactory agent) {
    var lift = new Lift();
    TaskSet tasks = lift.tasks(Split.HELD_OUT);
    List<PlannedEpisode> plans =
        IntStream.range(0, 100)
            .mapToObj(
                i -> new PlannedEpisode("episode " + i, tasks.get(i % tasks.size()), i, "all"))
            .toList();
    return EvaluationReport.of(
        new RolloutEngine(lift, new RolloutLimits(60, 16)).play(plans, agent));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lift", "Curious"})
  void theReadmeShowsTheSourceThatIsTestedHere(String type) throws IOException {
    List<String> shown =
        BLOCK
            .matcher(Files.readString(ROOT.resolve("README.md")))
            .results()
            .map((MatchResult block) -> bare(block.group(1)))
            .filter(block -> block.contains(bare("public final class " + type + " implements")))
            .toList();

    assertThat(shown).hasSize(1);
    assertThat(bare(Files.readString(ROOT.resolve(HERE + type + ".java"))))
        .endsWith(shown.getFirst());
  }

  /** Without what the README leaves out for brevity: line breaks and {@code @Override}. */
  private static String bare(String source) {
    return source.replace("@Override", "").replaceAll("\\s+", "");
  }
}

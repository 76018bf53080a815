package dev.agoge.run.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Split;
import dev.agoge.run.store.StoredEpisode;
import dev.agoge.run.train.SampleRun;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Trajectory;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class EpisodeTextTest {

  @Test
  void aLongObservationIsBrokenBetweenWordsAndNothingOfItIsLost() {
    String seen = "You see a cup. ".repeat(40).strip();
    String text = text(seen, false);
    assertThat(text.lines().skip(3))
        .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(95));
    assertThat(text.replaceAll("\\s+", " ")).contains(seen);
  }

  @Test
  void aWordLongerThanTheLineIsCut() {
    assertThat(text("x".repeat(200), false).replaceAll("\\s+", "")).contains("x".repeat(200));
  }

  @Test
  void colourIsUsedOnRequestOnly() {
    assertThat(text("the end", false)).doesNotContain("\u001B");
    assertThat(text("the end", true)).contains("\u001B[1m> take cup\u001B[0m");
  }

  @Test
  void aFailedInfrastructureIsNeitherSolvedNorUnsolved() {
    assertThat(EpisodeText.outcome(Ending.INFRASTRUCTURE_FAILED, false))
        .isEqualTo("infrastructure failed");
    assertThat(EpisodeText.outcome(Ending.TASK_ENDED, false)).isEqualTo("not solved");
  }

  private static String text(String last, boolean colour) {
    Trajectory t = SampleRun.episode("held-out-agent", 0, 0, Split.HELD_OUT, true);
    Trajectory ending =
        new Trajectory(
            t.id(),
            t.task(),
            t.seed(),
            t.group(),
            t.agent(),
            t.steps(),
            t.ending(),
            t.note(),
            last,
            t.rewards(),
            t.nanos());
    return new EpisodeText(colour)
        .of(new StoredEpisode("held-out-agent", 0, ending), new LinkedHashMap<>());
  }
}

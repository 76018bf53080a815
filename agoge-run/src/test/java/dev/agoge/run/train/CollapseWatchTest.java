package dev.agoge.run.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.run.directory.RunHistory.Update;
import dev.agoge.run.directory.RunResult.Budget;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CollapseWatchTest {

  @Test
  void theSameActionInTheSameStateIsARepetitionWhateverIsShown() {
    assertThat(repetition(look("a hall", "1"), look("the hall", "1"), look("a hall", "2")))
        .isEqualTo(1.0 / 3);
  }

  @Test
  void whereTheStateIsNotSeenTheTextStandsForIt() {
    assertThat(repetition(look("a hall", ""), look("a yard", ""), look("a shed", ""))).isZero();
    assertThat(repetition(look("a hall", ""), look("a hall", ""))).isEqualTo(0.5);
  }

  private static Update update(String phase, double entropy) {
    return new Update(phase, 0, new Budget(0, 0, 0, 0), Map.of("entropy", entropy), List.of());
  }

  @Test
  void aResumedRunIsMeasuredAgainstItsFirstUpdateNotItsFirstAfterTheInterruption() {
    var before = List.of(update("imitation", 9), update("learning", 2));
    CollapseWatch resumed = CollapseWatch.after(before);
    assertThat(resumed.warnings(Map.of("entropy", 0.3))).isEmpty();
    assertThat(resumed.warnings(Map.of("entropy", 0.1)))
        .singleElement()
        .asString()
        .contains("fell to 0.100 from 2.000");
  }

  @Test
  void aJudgeBelowChanceForSeveralUpdatesIsWarnedOf() {
    var watch = new CollapseWatch();
    assertThat(watch.warnings(Map.of("judge.auc", 0.4))).isEmpty();
    assertThat(watch.warnings(Map.of("judge.auc", 0.4))).isEmpty();
    assertThat(watch.warnings(Map.of("judge.loss", 1.0))).isEmpty();
    assertThat(watch.warnings(Map.of("judge.auc", 0.3, "judge.accuracy", 0.45)))
        .singleElement()
        .asString()
        .contains("drifted from gold")
        .contains("in 3 updates in a row (AUC 0.30, accuracy 0.45");
    assertThat(watch.warnings(Map.of("judge.auc", 0.5))).isEmpty();
    assertThat(watch.warnings(Map.of("judge.auc", 0.4))).isEmpty();
  }

  private static double repetition(Step... steps) {
    return CollapseWatch.repetition(
        List.of(
            new Trajectory(
                "e",
                new Task("test-v1", "task", Split.TRAIN, "family", 1, "content"),
                1,
                "group",
                "agent",
                List.of(steps),
                Ending.TASK_ENDED,
                "",
                "over",
                RewardSpec.BINARY,
                1)));
  }

  private static Step look(String seen, String state) {
    return new Step(0, seen, List.of(), state, List.of(), "look", true, Rewards.single(0), 0);
  }
}

package dev.agoge.run.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.run.directory.RunHistory.Update;
import dev.agoge.run.directory.RunResult.Budget;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CollapseWatchTest {
  private static Update update(String phase, double entropy) {
    return new Update(phase, 0, new Budget(0, 0, 0, 0), Map.of("entropy", entropy), List.of());
  }

  @Test
  void aResumedRunIsMeasuredAgainstItsFirstUpdateNotItsFirstAfterTheInterruption() {
    var before = List.of(update("imitation", 9), update("reinforcement", 2));
    CollapseWatch resumed = CollapseWatch.after(before);
    assertThat(resumed.warnings(Map.of("entropy", 0.3))).isEmpty();
    assertThat(resumed.warnings(Map.of("entropy", 0.1)))
        .singleElement()
        .asString()
        .contains("fell to 0.100 from 2.000");
  }
}

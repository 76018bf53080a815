package dev.agoge.environment.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.check.Corridor.Flaw;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzerTest {
  private static Fuzzer.Report fuzz(Flaw flaw) {
    return new Fuzzer(Corridor.with(flaw), 1, 10_000).run(20_000, tried -> {});
  }

  @Test
  void nothingIsFoundInASoundEnvironment() {
    Fuzzer.Report report = fuzz(Flaw.NONE);
    assertThat(report.findings()).isEmpty();
    assertThat(report.actions()).isGreaterThanOrEqualTo(20_000);
    assertThat(report.episodes()).isGreaterThan(100);
  }

  @Test
  void anExceptionIsFoundAndCanBeRepeated() {
    Fuzzer.Report report = fuzz(Flaw.GARBAGE_THROWS);
    assertThat(report.findings()).hasSize(10);
    Fuzzer.Finding finding = report.findings().getFirst();
    assertThat(finding.what()).startsWith("threw java.lang.StringIndexOutOfBoundsException");
    assertThat(finding.actions().getLast()).isEmpty();
    assertThat(finding.toString())
        .startsWith("task " + finding.task() + ", seed " + finding.seed());
  }

  @Test
  void aStepThatNeverReturnsIsFoundAndEndsTheSearch() {
    Fuzzer.Report report =
        new Fuzzer(Corridor.with(Flaw.GARBAGE_HANGS), 1, 50).run(20_000, tried -> {});
    assertThat(report.findings()).hasSize(1);
    assertThat(report.findings().getFirst().what()).isEqualTo("did not return within 50 ms");
  }

  @Test
  void aReturnOutOfRangeIsFound() {
    assertThat(fuzz(Flaw.REWARD_IS_TOO_LARGE).findings())
        .isNotEmpty()
        .allMatch(f -> f.what().equals("led to a return of 2.0"));
  }

  @Test
  void anEnvironmentThatListsNothingIsPlayedByItsExpert() {
    Fuzzer.Report report =
        new Fuzzer(new Corridor(Flaw.NONE, 2, true), 3, 10_000).run(2_000, tried -> {});
    assertThat(report.findings()).isEmpty();
    assertThat(report.episodes()).isGreaterThan(10);
  }

  @Test
  void theSameSeedTriesTheSameActions() {
    List<Long> once = new ArrayList<>();
    List<Long> again = new ArrayList<>();
    new Fuzzer(Corridor.with(Flaw.NONE), 7, 10_000).run(3_000, once::add);
    new Fuzzer(Corridor.with(Flaw.NONE), 7, 10_000).run(3_000, again::add);
    assertThat(once).isEqualTo(again);
  }
}

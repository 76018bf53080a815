package dev.agoge.environment.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.check.Corridor.Flaw;
import dev.agoge.environment.check.Verdict.Failed;
import dev.agoge.environment.check.Verdict.NotApplicable;
import dev.agoge.environment.check.Verdict.Passed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EnvironmentCheckTest {

  @Test
  void everyCheckPassesOnASoundEnvironment() {
    assertThat(verdicts(Corridor.with(Flaw.NONE)).values()).containsOnly(new Passed());
  }

  @Test
  void everyCheckPassesOnASoundEnvironmentOfTwoPlayers() {
    Map<String, Verdict> verdicts = verdicts(new Corridor(Flaw.NONE, 2, false));
    assertThat(verdicts.values()).containsOnly(new Passed());
  }

  @Test
  void whatAnEnvironmentDoesNotPromiseDoesNotApply() {
    Map<String, Verdict> verdicts = verdicts(new Corridor(Flaw.NONE, 1, true));
    assertThat(verdicts.values()).noneMatch(Failed.class::isInstance);
    assertThat(named(verdicts, NotApplicable.class))
        .containsExactlyInAnyOrder("fork", "admissible", "state-key", "success", "progress");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "SUMMARY_IS_BLANK | spec | the summary is blank",
        "ID_OCCURS_TWICE | tasks | task train-0: the id occurs twice",
        "SPLITS_OVERLAP | splits-disjoint | task held-out-2: has the same content as task train-1",
        "TASKS_CHANGE | task-rebuilt | is rebuilt as",
        "END_IS_NOT_REPORTED | steps | the step reports ended = false",
        "STEPS_GO_ON_AFTER_THE_END | step-after-end | a step after the end was accepted",
        "KEY_IS_TOO_COARSE | state-key | 'somewhere' was seen before",
        "SEED_IS_IGNORED | same-seed | in a second episode with the same seed text is",
        "FORKS_SHARE_A_COUNTER | fork | after steps in the fork, in the parent text is",
        "EPISODES_LEAVE_TRACES | reset | after an earlier episode",
        "BOUND_TO_ITS_THREAD | concurrency | beside other episodes",
        "LISTED_ACTION_IS_REFUSED | admissible | admissible action 'wait' is not valid",
        "GARBAGE_MOVES | garbage | changed the state key",
        "GARBAGE_IS_VALID | garbage | garbage '' is valid",
        "GARBAGE_THROWS | garbage | action '' threw java.lang.StringIndexOutOfBoundsException",
        "REWARD_IS_TOO_LARGE | returns | return 2.0 of player 0 is outside [0.0, 1.0]",
        "SUCCESS_IS_OUT_OF_REACH | success | no return reaches the success threshold 2.0",
        "PROGRESS_STOPS_SHORT | progress | ended in success with progress 0.9",
        "EXPERT_GIVES_UP | expert-solves | the expert gave up",
        "EXPERT_IS_MOODY | expert-is-pure | asking the expert twice, the second answer is",
        "EXPERT_KNOWS_ONE_PATH | expert-takes-over | the expert took over from here and did not"
            + " solve"
      })
  void exactlyTheRightCheckFails(Flaw flaw, String check, String message) {
    Map<String, Verdict> verdicts = verdicts(Corridor.with(flaw));
    assertThat(named(verdicts, Failed.class)).containsExactly(check);
    assertThat(verdicts.get(check))
        .isInstanceOfSatisfying(Failed.class, f -> assertThat(f.message()).contains(message));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "END_IS_NOT_REPORTED",
        "STEPS_GO_ON_AFTER_THE_END",
        "LISTED_ACTION_IS_REFUSED",
        "REWARD_IS_TOO_LARGE",
        "EXPERT_GIVES_UP"
      })
  void failuresNameTaskSeedAndStep(Flaw flaw) {
    assertThat(verdicts(Corridor.with(flaw)).values())
        .filteredOn(Failed.class::isInstance)
        .map(v -> ((Failed) v).message())
        .allMatch(m -> m.matches("(?s)task \\S+, seed -?\\d+, step \\d+: .*"));
  }

  @Test
  void theSameSampleGivesTheSameVerdict() {
    Sampling other = Sampling.DEFAULT.withTasks(2).withSeed(7);
    EnvironmentCheck check = EnvironmentCheck.of(Corridor.with(Flaw.GARBAGE_IS_VALID)).with(other);
    assertThat(check.checks().stream().map(Check::run).toList())
        .isEqualTo(check.checks().stream().map(Check::run).toList());
  }

  @Test
  void anEmptySampleIsRefused() {
    assertThatThrownBy(() -> Sampling.DEFAULT.withTasks(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tasks");
  }

  private static Map<String, Verdict> verdicts(Corridor environment) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (Check check : EnvironmentCheck.of(environment).checks()) {
      verdicts.put(check.name(), check.run());
    }
    return verdicts;
  }

  private static Set<String> named(Map<String, Verdict> verdicts, Class<? extends Verdict> kind) {
    return verdicts.entrySet().stream()
        .filter(e -> kind.isInstance(e.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}

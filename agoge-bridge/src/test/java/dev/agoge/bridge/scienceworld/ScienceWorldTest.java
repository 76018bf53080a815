package dev.agoge.bridge.scienceworld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import dev.agoge.environment.check.Check;
import dev.agoge.environment.check.EnvironmentCheck;
import dev.agoge.environment.check.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The adapter at a stand-in, because ScienceWorld's own jar is the user's. */
class ScienceWorldTest {
  @TempDir Path folder;

  private static Environment open(Path jar, String... options) {
    Map<String, String> all = new HashMap<>(Map.of("jar", jar.toString()));
    for (int i = 0; i < options.length; i += 2) {
      all.put(options[i], options[i + 1]);
    }
    return new ScienceWorldProvider().open(all);
  }

  @Test
  void globalStateOfOneEpisodeDoesNotReachAnother() throws IOException {
    try (Environment environment = open(StandIn.plain(folder), "simulators", "64")) {
      for (Check check : EnvironmentCheck.of(environment).checks()) {
        assertThat(check.run()).as(check.toString()).isNotInstanceOf(Verdict.Failed.class);
      }
    }
  }

  @Test
  void moreEpisodesThanSimulatorsWaitForEachOther() throws IOException {
    try (Environment environment = open(StandIn.plain(folder), "simulators", "2")) {
      for (Check check : EnvironmentCheck.of(environment).checks()) {
        assertThat(check.run()).as(check.toString()).isNotInstanceOf(Verdict.Failed.class);
      }
    }
  }

  @Test
  void aJarWhoseMethodsTakeAnAgentsNumberIsPlayedToo() throws IOException {
    try (Environment environment = open(StandIn.manyAgents(folder), "tasks", "run");
        Episode episode = environment.start(environment.tasks(Split.TRAIN).get(1), 1)) {
      assertThat(episode.observation().text())
          .isEqualTo("Your task is to go to 3.\nYou are at 0 of 3.");
      assertThat(episode.observation().admissible()).contains("forward");
      assertThat(episode.step(new Action("forward")).reward()).isEqualTo(2 / 3.0);
    }
  }

  @Test
  void theScoreIsTheReturnAndAFailureIsMinusOne() throws IOException {
    try (Environment environment = open(StandIn.plain(folder))) {
      Task task = environment.tasks(Split.TRAIN).get(0);
      try (Episode episode = environment.start(task, 1)) {
        double first = episode.step(new Action("forward")).reward();
        assertThat(first).isEqualTo(0.5);
        assertThat(episode.progress()).isEqualTo(0.5);
        assertThat(episode.step(new Action("sing")).valid()).isFalse();
        StepResult end = episode.step(new Action("focus on nothing"));
        assertThat(end.ended()).isTrue();
        assertThat(first + end.reward()).isEqualTo(-1);
        assertThat(episode.progress()).isZero();
      }
    }
  }

  @Test
  void theExpertFollowsTheGoldPathAndIsSilentBesideIt() throws IOException {
    try (Environment environment = open(StandIn.plain(folder))) {
      Task task = environment.tasks(Split.HELD_OUT).get(0);
      try (Episode episode = environment.start(task, 1)) {
        var expert = environment.expert().orElseThrow();
        assertThat(expert.next(episode)).contains(new Action("forward"));
        episode.step(new Action("look around"));
        assertThat(expert.next(episode)).isEmpty();
      }
    }
  }

  @Test
  void itsOwnSplitsAreKeptAndNoVariationIsInTwo() throws IOException {
    try (Environment environment = open(StandIn.plain(folder), "tasks", "walk")) {
      assertThat(environment.tasks(Split.TRAIN).size()).isEqualTo(4);
      assertThat(environment.tasks(Split.VALIDATION).size()).isEqualTo(2);
      assertThat(environment.tasks(Split.HELD_OUT).stream().map(Task::id))
          .containsExactly("held-out/walk/6", "held-out/walk/7");
    }
  }

  @Test
  void aSimulatorThatThrowsIsAFailureOfTheInfrastructure() throws IOException {
    try (Environment environment = open(StandIn.plain(folder), "simulators", "2")) {
      Task task = environment.tasks(Split.TRAIN).get(0);
      try (Episode episode = environment.start(task, 1)) {
        assertThatThrownBy(() -> episode.step(new Action("crash")))
            .isInstanceOf(InfrastructureException.class)
            .hasMessageContaining("ScienceWorld failed in step: java.lang.IllegalStateException");
      }
      try (Episode next = environment.start(task, 1)) {
        assertThat(next.step(new Action("forward")).valid()).isTrue();
      }
    }
  }

  @Test
  void whatIsWrongWithTheOptionsIsOneLine() throws IOException {
    assertThatThrownBy(() -> new ScienceWorldProvider().open(Map.of()))
        .hasMessageContaining("needs your jar; get it with 'pip download scienceworld'");
    assertThatThrownBy(() -> open(folder.resolve("no.jar"))).hasMessageContaining("does not exist");
    Path empty = Files.writeString(folder.resolve("empty.jar"), "");
    assertThatThrownBy(() -> open(empty))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("no ScienceWorld in");
    Path jar = StandIn.plain(folder);
    assertThatThrownBy(() -> open(jar, "tasks", "wlak"))
        .hasMessageContaining("did you mean 'walk'?");
    assertThatThrownBy(() -> open(jar, "simulators", "0")).hasMessageContaining("from 2 to 256");
    assertThatThrownBy(() -> open(jar, "admissible", "maybe")).hasMessageContaining("on or off");
  }
}

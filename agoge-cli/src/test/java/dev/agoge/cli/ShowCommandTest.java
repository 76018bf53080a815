package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.run.directory.RunDirectory;
import dev.agoge.run.store.TrajectoryStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ShowCommandTest {
  @TempDir Path folder;

  @Test
  void anEpisodeIsWrittenOutStepByStepWithTheCreditOfEachStep() {
    Said said = Said.by("show", finished(), "learning/00000/0001");
    assertThat(said.code()).isZero();
    assertThat(said.outWithout(folder))
        .isEqualTo(
            """
            learning/00000/0001  not solved, cut at a limit
            kitchen-v1, family heat, task kitchen/train/4, seed 42, update 0 of learning, agent agent
            2 steps, return 0, progress 50 %, 4 tokens, 2 s
            credit by gigpo: above 0 made the action more likely, below 0 less

              1  You see a cup and a stove.
                 > take cup                                  +0.50 ███

              2  You hold the cup.
                 The stove is on.
                 > eat cup   (not understood)                -1.50 ████████

                 Nothing happens.
                 (step limit 2)

            next: agoge show DIR/run --phase learning --failures
            """);
  }

  @Test
  void anEpisodeIsFoundByItsNumberToo() {
    assertThat(Said.by("show", finished(), 3).out())
        .startsWith("held-out-agent/00000/0000  solved");
  }

  @Test
  void anEpisodeWithoutCreditIsShownWithoutIt() {
    assertThat(Said.by("show", finished(), "held-out-agent/00000/0001").out())
        .contains("> take cup")
        .doesNotContain("credit");
  }

  @Test
  void aRunIsShownWithItsCurveItsPhasesAndEpisodesToLookAt() {
    Said said = Said.by("show", finished());
    assertThat(said.code()).isZero();
    assertThat(said.outWithout(folder).replaceAll("made \\S+Z", "made THEN"))
        .startsWith("DIR/run: finished, recipe gigpo, kitchen, seed 7, made THEN\n")
        .contains("validation success\n")
        .contains("60 s of learning\n")
        .endsWith(
            """

            phase                         episodes   solved
            learning                             2     50 %
            held-out-agent                       3   66.7 %
            list the episodes of a phase with: agoge show DIR/run --phase PHASE

            held-out, solved: first 3 (held-out-agent/00000/0000), last 5 (held-out-agent/00000/0002)
            held-out, failed: first 4 (held-out-agent/00000/0001)
            held-out success 66.7 % [20.0, 94.0] on 3 tasks; random 0.0 %, expert 100.0 %; 2 rollouts, 1 update, 1234 tokens, 1 m

            next: agoge show DIR/run 4
            """);
  }

  @Test
  void aRunThatGoesOnCanBeShown() {
    Path root = folder.resolve("going");
    try (RunDirectory run = SampleRun.open(root);
        TrajectoryStore store = run.trajectories()) {
      SampleRun.played(run, store);
      assertThat(Said.by("show", root).out())
          .contains(": running,")
          .contains("no held-out result yet");
      assertThat(Said.by("show", root, 2).out()).contains("> eat cup");
    }
  }

  @Test
  void anInterruptedRunTellsHowToGoOn() {
    Path root = folder.resolve("stopped");
    SampleRun.interrupted(root);
    assertThat(Said.by("show", root).out()).endsWith("next: agoge resume " + root + "\n");
  }

  @Test
  void failuresOfAPhaseAreListedUpToALimit() {
    Said said = Said.by("show", finished(), "--phase", "held-out-agent", "--failures");
    assertThat(said.out())
        .contains("held-out-agent/00000/0001")
        .doesNotContain("held-out-agent/00000/0002")
        .contains("1 of 1 episodes");
    assertThat(Said.by("show", folder.resolve("run"), "--limit", 2, "--quiet").out())
        .isEqualTo("2 of 5 episodes\n");
  }

  @Test
  void theRunAsJsonIsOneDocument() {
    JsonNode run = Said.by("show", finished(), "--json").json();
    assertThat(run.path("state").asString()).isEqualTo("finished");
    assertThat(run.path("result").path("heldout").path("tasks").asInt()).isEqualTo(3);
    assertThat(run.path("phases").path(0).path("solved").asInt()).isEqualTo(1);
    assertThat(run.path("failed").path("first").path("number").asInt()).isEqualTo(4);
    assertThat(run.path("curve").path(1).path("success").asDouble()).isEqualTo(1);
    assertThat(run.path("curve").path(1).path("progress").isNull()).isTrue();
  }

  @Test
  void anEpisodeAsJsonHoldsTheCreditOfEachStep() {
    JsonNode episode = Said.by("show", finished(), 2, "--json").json();
    assertThat(episode.path("steps").path(1).path("credit").path("gigpo").asDouble())
        .isEqualTo(-1.5);
    assertThat(episode.path("steps").path(1).path("valid").asBoolean()).isFalse();
    JsonNode list = Said.by("show", folder.resolve("run"), "--limit", "1", "--json").json();
    assertThat(list.size()).isEqualTo(1);
    assertThat(list.path(0).path("id").asString()).isEqualTo("learning/00000/0000");
  }

  @Test
  void whatIsNotThereIsToldInOneLineThatNamesTheFix() {
    refused(2, "no episode '99'", "agoge show " + finished() + " --limit 50", "99");
    refused(2, "unknown phase 'held-out-agnt'", "'held-out-agent'", "--phase", "held-out-agnt");
    refused(2, "--limit 0", "1 or more", "--limit", "0");
    refused(2, "leave them out", "--phase", "3", "--failures");
    Said missing = Said.by("show", folder.resolve("nowhere"));
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.err()).contains("there is no run at").contains("agoge runs");
  }

  private void refused(int code, String what, String fix, String... arguments) {
    Object[] all = new Object[arguments.length + 2];
    all[0] = "show";
    all[1] = folder.resolve("run");
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    Said said = Said.by(all);
    assertThat(said.code()).isEqualTo(code);
    assertThat(said.out()).isEmpty();
    assertThat(said.err().lines()).hasSize(1);
    assertThat(said.err()).contains(what).contains(fix);
  }

  private Path finished() {
    Path root = folder.resolve("run");
    SampleRun.finished(root);
    return root;
  }
}

package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Attachment;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.store.TrajectoryStore;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowAttachmentsTest {
  @TempDir Path folder;

  private Path run() {
    Path run = folder.resolve("run");
    SampleRun.finished(run);
    Step step =
        new Step(
            0,
            "A page.",
            List.of(),
            "",
            List.of(),
            "click 1",
            true,
            Rewards.single(1),
            1,
            List.of(
                new Attachment("../screen shot", "image/png", new byte[] {1, 2, 3}),
                new Attachment("page.html", "text/html", new byte[] {4})));
    var task = new Task("browser-v1", "t", Split.TRAIN, "click", 1, "c");
    try (TrajectoryStore store = TrajectoryStore.open(new RunFiles(run).trajectoriesFile())) {
      store.append(
          "late",
          0,
          new Trajectory(
              "late/1",
              task,
              1,
              "g",
              "a",
              List.of(step),
              Ending.TASK_ENDED,
              "",
              "",
              RewardSpec.BINARY,
              1));
    }
    return run;
  }

  @Test
  void whatWasShownBesideTheTextIsNamedAndCanBeWrittenToFiles() throws IOException {
    Path run = run();
    assertThat(Said.by("show", run, "late/1").out())
        .contains("(shown beside it: ../screen shot, image/png, 3 bytes; --attachments DIR");
    Path files = folder.resolve("files");
    Said said = Said.by("show", run, "late/1", "--attachments", files, "--json");
    assertThat(said.json().path("steps").path(0).path("attachments").path(0).path("bytes").asInt())
        .isEqualTo(3);
    assertThat(said.err()).contains("2 files written to " + files);
    assertThat(files.toFile().list())
        .containsExactlyInAnyOrder("step-001-1-.._screen_shot.png", "step-001-2-page.html");
    assertThat(Files.readAllBytes(files.resolve("step-001-1-.._screen_shot.png")))
        .containsExactly(1, 2, 3);
  }

  @Test
  void theyAreThoseOfAnEpisode() {
    Said.by("show", run(), "--attachments", folder.resolve("x")).refused(2, "name one");
    assertThat(
            Said.by("show", folder.resolve("run"), 1, "--attachments", folder.resolve("y")).err())
        .contains("nothing was shown beside the texts");
  }
}

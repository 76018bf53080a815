package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.agoge.recipe.Recipe;
import dev.agoge.run.directory.RunDirectory;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.train.Training;
import dev.agoge.run.train.TrainingListener;
import dev.agoge.run.train.TrainingPlan;
import dev.agoge.torch.TorchPolicyFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Run directories that cannot be used. */
@Timeout(120)
class BadPlaceTest {
  /** Makes the weights larger than the tiny disk below. */
  private static final List<String> TRAIN =
      List.of("train", "crafting", "--threads", "1", "--set", "model.width=256");

  @TempDir Path folder;

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static List<String> jvm(Class<?> main) {
    return List.of(
        java(),
        "--enable-native-access=ALL-UNNAMED",
        "--add-modules=jdk.incubator.vector",
        "-Xlog:disable",
        "-cp",
        System.getProperty("java.class.path"),
        main.getName());
  }

  @Test
  void aFileInTheWayIsToldBeforeAnythingRuns() throws IOException {
    Path file = Files.writeString(folder.resolve("notes"), "mine");
    Said.by("train", "crafting", "--out", file.resolve("run").toString())
        .refused(73, "a file is in the way; choose another directory");
    assertThat(file).hasContent("mine");
  }

  @Test
  void aDirectoryWithOtherFilesIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("thesis.tex"), "mine");
    Said.by("train", "crafting", "--out", folder.toString())
        .refused(3, folder + " holds other files and is not a run");
    assertThat(folder).isDirectoryContaining("glob:**thesis.tex");
  }

  @Test
  void aDirectoryThatMayNotBeWrittenIsToldBeforeAnythingRuns() throws IOException {
    assertThat(folder.toFile().setWritable(false)).isTrue();
    assumeTrue(!Files.isWritable(folder), "the superuser may write everything");
    Said.by("train", "crafting", "--out", folder.resolve("run").toString())
        .refused(73, "access is denied");
  }

  @Test
  void aRunThatIsThereIsNotOverwritten() throws IOException {
    Path run = folder.resolve("run");
    RunDirectory.create(run, HoldsARun.manifest()).close();
    Said.by("train", "crafting", "--out", run.toString()).refused(4, "there is a run at " + run);
  }

  @Test
  void twoProcessesDoNotWriteToOneRun() throws Exception {
    Path run = folder.resolve("run");
    List<String> command = new ArrayList<>(jvm(HoldsARun.class));
    command.add(run.toString());
    Process other =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo("holding " + run);
      Said.by("resume", run.toString())
          .refused(4, "run " + run + " is in use by process " + other.pid());
      other.outputWriter().close();
      assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aFullDiskIsToldInOneLine() throws Exception {
    assumeTrue(privateMountsWork(), "no private mounts on this machine");
    List<String> command =
        new ArrayList<>(
            List.of(
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=400k tmpfs \"$0\" && exec \"$@\"",
                folder.toString()));
    command.addAll(jvm(Main.class));
    command.addAll(TRAIN);
    command.addAll(List.of("--out", folder.resolve("run").toString()));
    Path out = Files.createTempFile("agoge", "out");
    Path err = Files.createTempFile("agoge", "err");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
      new Said(process.exitValue(), Files.readString(out), withoutJvm(Files.readString(err)))
          .refused(74, "disk");
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Without the JVM's own word on the incubating Vector API. */
  private static String withoutJvm(String err) {
    return err.replaceAll("WARNING: Using incubator modules.*\n", "");
  }

  private static boolean privateMountsWork() throws Exception {
    try {
      Process trial =
          new ProcessBuilder(
                  "unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "t", "/mnt")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return trial.waitFor(20, TimeUnit.SECONDS) && trial.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void anInterruptedRunSaysHowToGoOn() {
    Path run = folder.resolve("run");
    Recipe recipe = RecipeReader.read("grpo", "crafting", Map.of());
    var plan =
        new TrainingPlan("crafting", Map.of(), recipe, 1, 1, Optional.empty(), List.of("agoge"));
    var stopped =
        catchThrowableOfType(
            Training.InterruptedRunException.class,
            () ->
                Training.start(
                    plan, new TorchPolicyFactory(1), run, new TrainingListener() {}, () -> true));
    assertThat(stopped).hasMessage("interrupted; to go on: agoge resume " + run);
    assertThat(Failures.code(stopped)).isEqualTo(130);
  }
}

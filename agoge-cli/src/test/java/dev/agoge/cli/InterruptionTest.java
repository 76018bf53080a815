package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C and other ends from outside, on a real process. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no such signals")
class InterruptionTest {
  private static final String SMALL =
      "--set model.layers=1 --set model.width=16 --set model.heads=2 --set model.keyValueHeads=1"
          + " --set model.hidden=16 --set model.vocabulary=400 --set imitation.batchTokens=400"
          + " --set evaluate.validationTasks=2 --set evaluate.heldOutTasks=2"
          + " --set evaluate.points=1 --set learn.updates=0";

  @TempDir Path folder;

  /** HUP, as of a closed terminal, ends the process by itself: the code is that of the JVM. */
  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 130", "HUP, 129"})
  void theStepIsFinishedAndItIsSaidHowToGoOnAlsoWhileGoingOn(String signal, int code)
      throws Exception {
    Path run = folder.resolve("run");
    String train = "train crafting --threads 1 --set imitation.updates=100000 " + SMALL;
    String told = "agoge: interrupted; to go on: agoge resume " + run;
    Process process = agoge((train + " --out " + run).split(" "));
    try (BufferedReader err = reader(process)) {
      await(err, "validation success");
      send(signal, process);
      List<String> rest = err.lines().toList();
      assertThat(process.waitFor()).isEqualTo(code);
      assertThat(rest.contains("stopping after this step (again to stop at once) …"))
          .isEqualTo(code == 130);
      assertThat(rest.getLast()).isEqualTo(told);
    }

    Process again = agoge("resume", run.toString());
    try (BufferedReader err = reader(again)) {
      await(err, "imitation");
      send(signal, again);
      assertThat(err.lines().toList().getLast()).isEqualTo(told);
      assertThat(again.waitFor()).isEqualTo(code);
    }
  }

  private static Process agoge(String... arguments) throws IOException {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx1g"));
    command.addAll(List.of("--add-modules=jdk.incubator.vector", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
  }

  private static void await(BufferedReader err, String text) throws IOException {
    String line = err.readLine();
    while (line != null && !line.contains(text)) {
      line = err.readLine();
    }
    assertThat(line).as("a line with " + text).isNotNull();
  }

  private static void send(String signal, Process process) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor())
        .isZero();
  }
}

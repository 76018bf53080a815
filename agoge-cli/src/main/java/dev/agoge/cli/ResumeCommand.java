package dev.agoge.cli;

import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunResult;
import dev.agoge.run.train.Training;
import dev.agoge.torch.TorchPolicyFactory;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes on with an interrupted run. */
@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    description =
        "Go on with an interrupted run from its last update; episodes already played are not played"
            + " again.")
final class ResumeCommand implements Callable<Integer> {
  @Mixin Output output = new Output();

  @Parameters(paramLabel = "RUN", description = "The run directory.")
  Path run = Path.of("");

  @Override
  public Integer call() {
    try (var interruption = new Interruption(output)) {
      return interruption.seen(() -> resume(interruption));
    }
  }

  private int resume(Interruption interruption) {
    Path directory = RunChoice.directory(run);
    int threads = RunFiles.of(directory).manifest().threads();
    var console = new TrainingConsole(output, "going on with " + directory);
    RunResult result =
        Training.resume(
            directory, new TorchPolicyFactory(threads), console, interruption::requested);
    RunSummary.print(output, directory, result);
    return 0;
  }
}

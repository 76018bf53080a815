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
    int threads = RunFiles.of(run).manifest().threads();
    var console = new TrainingConsole(output, "going on with " + run);
    try (var interruption = new Interruption(output)) {
      RunResult result =
          Training.resume(run, new TorchPolicyFactory(threads), console, interruption::requested);
      RunSummary.print(output, console, run, result);
    }
    return 0;
  }
}

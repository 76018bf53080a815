package dev.agoge.cli;

import dev.agoge.run.directory.RunDirectory;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunManifest;
import dev.agoge.run.directory.RunResult;
import dev.agoge.run.train.Training;
import dev.agoge.run.train.TrainingPlan;
import dev.agoge.torch.TorchPolicyFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Repeats a run. */
@Command(
    name = "rerun",
    mixinStandardHelpOptions = true,
    description = {
      "Repeat a run from its manifest and compare the digests of both.",
      "Equal digests mean bit-identical trajectories and weights; expect that with one thread on"
          + " the same machine.",
    })
final class RerunCommand implements Callable<Integer> {
  @Mixin Output output = new Output();

  @Parameters(
      paramLabel = "RUN",
      description = "The run directory to repeat, or its name under runs/.")
  Path named = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The new run directory (default: a new one beside it).")
  Optional<Path> out = Optional.empty();

  record Repeated(String first, String second, boolean identical, RunResult result) {}

  @Override
  public Integer call() {
    try (var interruption = new Interruption(output)) {
      return interruption.seen(() -> repeat(interruption));
    }
  }

  private int repeat(Interruption interruption) {
    Path run = RunChoice.directory(named);
    RunFiles files = RunFiles.of(run);
    RunManifest manifest = files.manifest();
    manifest.checkFiles(run);
    String before = files.result().map(RunResult::digest).orElse("");
    Path folder = run.toAbsolutePath().resolveSibling("");
    Path target =
        out.orElseGet(
            () ->
                RunDirectory.fresh(
                    folder,
                    manifest.environment(),
                    manifest.recipe(),
                    LocalDate.now(ZoneId.systemDefault())));
    var plan = TrainingPlan.of(files);
    plan.start().map(Path::toString).ifPresent(AgentChoice::checkpoint); // refuses what is gone
    var console = new TrainingConsole(output, "repeating in " + target);
    RunResult result =
        Training.start(
            plan,
            new TorchPolicyFactory(manifest.threads()),
            target,
            console,
            interruption::requested);
    return report(before, result);
  }

  private int report(String before, RunResult result) {
    boolean identical = before.equals(result.digest());
    output.document(new Repeated(before, result.digest(), identical, result));
    output.line(
        before.isEmpty()
            ? "the first run has no result to compare with; digest " + result.digest()
            : identical
                ? "bit-identical: digest " + result.digest()
                : "not identical: digest " + before + " before, " + result.digest() + " now");
    return identical || before.isEmpty() ? 0 : Failures.NO;
  }
}

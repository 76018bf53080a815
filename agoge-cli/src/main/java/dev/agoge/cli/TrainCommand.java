package dev.agoge.cli;

import dev.agoge.recipe.Recipe;
import dev.agoge.run.directory.RunDirectory;
import dev.agoge.run.directory.RunResult;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.train.Training;
import dev.agoge.run.train.TrainingPlan;
import dev.agoge.torch.TorchPolicyFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains an agent. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Train a language-model agent in an environment, evaluate it on held-out tasks, and write a"
          + " report.",
      "",
      "  agoge train household",
      "  agoge train crafting --recipe gigpo --set rollout.group=16 --seed 2",
      "  agoge train household --recipe gigpo --agent runs/NAME   from a trained agent on",
      "  agoge train grid --wrap history:4     trained and evaluated through a wrapper",
      "",
      "Every phase in some ten seconds, to see that all works; it learns next to nothing:",
      "  agoge train crafting --set imitation.updates=10 --set learn.updates=1 \\",
      "      --set rollout.tasks=2 --set model.layers=1 --set evaluate.points=1 \\",
      "      --set evaluate.validationTasks=10 --set evaluate.heldOutTasks=10",
    })
final class TrainCommand implements Callable<Integer> {
  @Mixin Output output = new Output();
  @Mixin EnvironmentChoice choice = new EnvironmentChoice();
  @Mixin RunOptions options = new RunOptions();

  @Parameters(
      paramLabel = "ENVIRONMENT",
      description = "Where to train; 'agoge environments' lists them.")
  String environment = "";

  @Option(
      names = "--recipe",
      paramLabel = "NAME|FILE",
      defaultValue = "train",
      description = "How to train (default: ${DEFAULT-VALUE}); 'agoge recipes' lists them.")
  String recipe = "";

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Change a parameter of the recipe. Repeatable.")
  Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--agent",
      paramLabel = "CHECKPOINT",
      description = "Start from these weights (a checkpoint or a run) and leave out imitation.")
  Optional<String> agent = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The run directory (default: a new one under runs/).")
  Optional<Path> out = Optional.empty();

  @Override
  public Integer call() {
    try (var interruption = new Interruption(output)) {
      return interruption.seen(() -> train(interruption));
    }
  }

  private int train(Interruption interruption) {
    choice.open(environment).close();
    Recipe read = RecipeReader.read(recipe, environment, settings);
    Path run =
        out.orElseGet(
            () ->
                RunDirectory.fresh(
                    Path.of("runs"),
                    environment,
                    read.name(),
                    LocalDate.now(ZoneId.systemDefault())));
    var plan =
        new TrainingPlan(
            environment,
            choice.all(),
            read,
            options.seed,
            options.threads,
            agent.map(AgentChoice::checkpoint),
            command());
    var console =
        new TrainingConsole(output, "training on " + choice.described(environment) + " in " + run);
    RunResult result =
        Training.start(
            plan, new TorchPolicyFactory(options.threads), run, console, interruption::requested);
    RunSummary.print(output, run, result);
    return 0;
  }

  private List<String> command() {
    return output.command.commandLine().getParent() == null
        ? List.of()
        : output.command.root().commandLine().getParseResult().originalArgs();
  }
}

package dev.agoge.cli;

import dev.agoge.agent.Actors;
import dev.agoge.environment.Environment;
import dev.agoge.evaluate.EvaluationReport;
import dev.agoge.evaluate.PairedDifference;
import dev.agoge.recipe.Recipe;
import dev.agoge.run.Launcher;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunResult;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.report.ComparisonBuilder;
import dev.agoge.run.report.ComparisonModel;
import dev.agoge.run.train.Comparing;
import dev.agoge.torch.TorchPolicyFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares recipes. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Compare recipes on the same tasks, seeds, budget and start.",
      "For every pair of them it reports the paired difference with its interval and corrected"
          + " p-value. The same command goes on after an interruption, and adds only what is"
          + " missing.",
      "",
      "  agoge compare grpo gigpo --environment household --seeds 3",
    })
final class CompareCommand implements Callable<Integer> {
  @Mixin Output output = new Output();
  @Mixin EnvironmentChoice choice = new EnvironmentChoice();
  @Mixin RunOptions options = new RunOptions();

  @Parameters(
      paramLabel = "RECIPE",
      arity = "2..*",
      description = "Two recipes or more, by name or file.")
  List<String> names = List.of();

  @Option(
      names = "--environment",
      paramLabel = "ENVIRONMENT",
      required = true,
      description = "Where to compare.")
  String environment = "";

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Runs of each recipe, with seeds from --seed on (default: ${DEFAULT-VALUE}).")
  int seeds;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Change a parameter of all recipes (learn.updates only of those that reinforce)."
              + " Repeatable.")
  Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--agent",
      paramLabel = "CHECKPOINT",
      description = "Start all of them from these weights.")
  Optional<String> agent = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where its runs are kept (default: runs/compare-…).")
  Optional<Path> out = Optional.empty();

  record Pair(
      String a,
      String b,
      double difference,
      double low,
      double high,
      double p,
      double pCorrected,
      Optional<Double> runDeviation) {}

  /**
   * @param runs each with what it cost by itself
   * @param costs of the same runs, with the shared imitation that they started from
   */
  record Document(List<RunResult> runs, List<RunResult.Budget> costs, List<Pair> pairs) {}

  @Override
  public Integer call() {
    try (var interruption = new Interruption(output)) {
      return interruption.seen(() -> compare(interruption));
    }
  }

  private int compare(Interruption interruption) {
    if (seeds < 1) {
      throw new IllegalArgumentException("--seeds must be at least 1, not " + seeds);
    }
    List<Recipe> recipes = names.stream().map(this::recipe).toList();
    try (Environment world = choice.open(environment)) {
      if (agent.isEmpty() && recipes.stream().anyMatch(r -> r.imitation().updates() > 0)) {
        Actors.expert(world);
      }
    }
    Path folder =
        out.orElse(Path.of("runs", "compare-" + environment + "-" + String.join("-", names)));
    List<Long> numbers = LongStream.range(options.seed, options.seed + seeds).boxed().toList();
    output.note("comparing on " + choice.described(environment) + " in " + folder);
    var comparing =
        new Comparing(
            environment,
            choice.all(),
            options.threads,
            folder,
            new TorchPolicyFactory(options.threads),
            new TrainingConsole(output, ""),
            interruption::requested);
    Comparing.Compared compared =
        comparing.compare(recipes, numbers, agent.map(AgentChoice::checkpoint));
    ComparisonModel report = report(compared);
    Path page = folder.resolve("report.html");
    ComparisonBuilder.write(page, report);
    report.warnings().forEach(warning -> output.note("warning: " + warning));
    print(compared, page);
    return 0;
  }

  /** A recipe that does not reinforce by itself stays so: it is there as the baseline. */
  private Recipe recipe(String name) {
    Map<String, String> changes = new LinkedHashMap<>(settings);
    if (RecipeReader.read(name, environment, Map.of()).learn().updates() == 0) {
      changes.remove("learn.updates");
    }
    return RecipeReader.read(name, environment, changes);
  }

  private ComparisonModel report(Comparing.Compared compared) {
    List<ComparisonBuilder.Compared> recipes =
        compared.reports().entrySet().stream()
            .map(
                e ->
                    new ComparisonBuilder.Compared(
                        e.getKey(),
                        compared.members().stream()
                            .filter(m -> m.recipe().equals(e.getKey()))
                            .map(m -> RunFiles.of(m.run()))
                            .toList(),
                        e.getValue()))
            .toList();
    return ComparisonBuilder.of(recipes, compared.comparison(), command());
  }

  private String command() {
    var command = new StringBuilder(Launcher.command() + " compare ");
    command.append(String.join(" ", names)).append(" --environment ").append(environment);
    command.append(choice.typed());
    settings.forEach((key, value) -> command.append(" --set ").append(key + "=" + value));
    agent.ifPresent(start -> command.append(" --agent ").append(start));
    return command.append(" --seeds %d --seed %d".formatted(seeds, options.seed)).toString();
  }

  private void print(Comparing.Compared compared, Path page) {
    output.document(
        new Document(
            compared.members().stream().map(Comparing.Member::result).toList(),
            compared.members().stream().map(m -> RunFiles.of(m.run()).cost()).toList(),
            compared.comparison().pairs().stream().map(CompareCommand::pair).toList()));
    if (!output.quiet) {
      compared.reports().forEach((name, report) -> output.line(line(name, report)));
    }
    compared.comparison().pairs().forEach(p -> output.line(line(p)));
    output.note("report: " + page);
    output.next("agoge runs --dir " + compared.members().getFirst().run().getParent());
  }

  private static Pair pair(PairedDifference p) {
    return new Pair(
        p.a(),
        p.b(),
        p.success().mean(),
        p.success().low(),
        p.success().high(),
        p.p(),
        p.pCorrected(),
        p.runDeviation());
  }

  private static String line(String name, EvaluationReport report) {
    return String.format(
        Locale.ROOT,
        "%-12s held-out success %5.1f %% [%.1f, %.1f], progress %5.1f %%, %d episodes on %d tasks",
        name,
        100 * report.success().mean(),
        100 * report.success().low(),
        100 * report.success().high(),
        100 * report.progress().mean(),
        report.episodes(),
        report.tasks());
  }

  private static String line(PairedDifference pair) {
    return String.format(
        Locale.ROOT,
        "%s − %s: %+.1f points [%+.1f, %+.1f], p = %.3g, corrected %.3g",
        pair.a(),
        pair.b(),
        100 * pair.success().mean(),
        100 * pair.success().low(),
        100 * pair.success().high(),
        pair.p(),
        pair.pCorrected());
  }
}

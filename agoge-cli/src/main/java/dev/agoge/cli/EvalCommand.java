package dev.agoge.cli;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.agent.Agent;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.evaluate.EvaluationReport;
import dev.agoge.evaluate.Evaluator;
import dev.agoge.evaluate.FamilyResult;
import dev.agoge.evaluate.Passes;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.model.SamplingSettings;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.run.console.Progress;
import dev.agoge.torch.TorchPolicyFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates an agent. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = {
      "Measure an agent: success and progress with 95 %% intervals, steps, tokens, and why it"
          + " failed.",
      "",
      "  agoge eval household --agent expert",
      "  agoge eval household --agent runs/NAME",
    })
final class EvalCommand implements Callable<Integer> {
  @Mixin Output output = new Output();
  @Mixin EnvironmentChoice choice = new EnvironmentChoice();
  @Mixin RunOptions options = new RunOptions();

  @Parameters(paramLabel = "ENVIRONMENT", description = "Where to play.")
  String name = "";

  @Option(
      names = "--agent",
      paramLabel = "AGENT",
      required = true,
      description = "random, expert, a checkpoint folder or a run directory.")
  String agent = "";

  @Option(
      names = "--split",
      defaultValue = "held-out",
      description = "train, validation or held-out (default: ${DEFAULT-VALUE}).")
  String split = "";

  @Option(
      names = "--tasks",
      paramLabel = "N",
      defaultValue = "0",
      description = "Only the first N tasks.")
  int tasks;

  @Option(
      names = "--attempts",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Attempts at each task; several tell how reliable the agent is, which needs a"
              + " --temperature for a model (default: ${DEFAULT-VALUE}).")
  int attempts;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      description = "Of a model's sampling; 0 takes the most probable tokens (default: as saved).")
  Optional<Double> temperature = Optional.empty();

  @Option(names = "--free", description = "Do not restrict a model to the admissible actions.")
  boolean free;

  @Override
  public Integer call() {
    try (Environment environment = choice.open(name)) {
      EvaluationReport report = evaluate(environment);
      output.document(report);
      print(environment, report);
      output.next("agoge compare imitation gigpo --environment " + name + " --seeds 3");
    }
    return 0;
  }

  private EvaluationReport evaluate(Environment environment) {
    return switch (agent) {
      case "random" -> play(environment, Actors.random());
      case "expert" -> play(environment, Actors.expert(environment));
      default -> {
        var factory = new TorchPolicyFactory(options.threads);
        try (TrainablePolicy policy = factory.load(AgentChoice.checkpoint(agent))) {
          yield play(environment, Actors.model(changed(policy.agent()), policy.model()));
        }
      }
    };
  }

  /** The agent as it was saved, but for what the options say. */
  private Agent changed(Agent saved) {
    SamplingSettings s = saved.sampling();
    Agent sampled =
        saved.withSampling(
            new SamplingSettings(
                temperature.orElse(s.temperature()), s.topP(), s.topK(), s.maxTokens()));
    return free ? sampled.unconstrained() : sampled;
  }

  private EvaluationReport play(Environment environment, ActorFactory actors) {
    TaskSet set = environment.tasks(split());
    int count = tasks == 0 ? set.size() : Math.min(tasks, set.size());
    List<Task> chosen = IntStream.range(0, count).mapToObj(set::get).toList();
    var limits = new RolloutLimits(environment.spec().stepLimit(), 128);
    var evaluator = new Evaluator(environment, limits, attempts, options.seed);
    boolean terminal = !output.quiet && Output.terminal();
    var progress = new Progress("playing", (long) count * attempts, System.err, terminal);
    try (progress) {
      return evaluator.evaluate(actors, chosen, trajectory -> progress.advance());
    }
  }

  private Split split() {
    for (Split each : Split.values()) {
      if (each.label().equals(split)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "unknown split '" + split + "'; known: train, validation, held-out");
  }

  private void print(Environment environment, EvaluationReport report) {
    if (!output.quiet) {
      int width =
          report.families().stream().mapToInt(f -> f.family().length()).reduce(24, Math::max);
      for (FamilyResult family : report.families()) {
        output.line(
            String.format(
                Locale.ROOT,
                "  %-" + width + "s %5.1f %% [%5.1f, %5.1f]  %4d tasks  %5.1f steps",
                family.family(),
                100 * family.success().mean(),
                100 * family.success().low(),
                100 * family.success().high(),
                family.tasks(),
                family.steps().mean()));
      }
      report.failures().forEach((kind, n) -> output.line("  not solved: " + n + " × " + kind));
    }
    if (report.infrastructureFailures() > 0) {
      output.line(
          "  left out: "
              + report.infrastructureFailures()
              + " episodes whose infrastructure failed");
    }
    report.passes().ifPresent(passes -> output.line(line(passes)));
    output.line(
        String.format(
            Locale.ROOT,
            "%s on %s %s: success %.1f %% [%.1f, %.1f], progress %.1f %%, %d tasks, %.1f steps",
            agent,
            environment.spec().id(),
            split,
            100 * report.success().mean(),
            100 * report.success().low(),
            100 * report.success().high(),
            100 * report.progress().mean(),
            report.tasks(),
            report.steps().mean()));
  }

  private static String line(Passes passes) {
    return String.format(
        Locale.ROOT,
        "  of %d attempts at a task any solves it %.1f %% [%.1f, %.1f] (pass@%d), all %.1f %%"
            + " [%.1f, %.1f] (pass^%d)",
        passes.attempts(),
        100 * passes.any().mean(),
        100 * passes.any().low(),
        100 * passes.any().high(),
        passes.attempts(),
        100 * passes.all().mean(),
        100 * passes.all().low(),
        100 * passes.all().high(),
        passes.attempts());
  }
}

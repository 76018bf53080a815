package dev.agoge.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.agoge.agent.ActorFactory;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Task;
import dev.agoge.evaluate.EvaluationReport;
import dev.agoge.evaluate.Evaluator;
import dev.agoge.evaluate.Interval;
import dev.agoge.evaluate.Passes;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.run.console.Progress;
import dev.agoge.run.directory.RunManifest;
import dev.agoge.trajectory.TrajectorySink;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
      "  agoge eval games --option game=kuhn --option opponent=seats --agent expert"
          + " --seat second=random",
      "  agoge eval household --agent runs/NAME --temperature 1 --search mcts:simulations=32"
          + " --out runs/searched",
    })
final class EvalCommand implements Callable<Integer> {
  @Mixin Output output = new Output();
  @Mixin EnvironmentChoice choice = new EnvironmentChoice();
  @Mixin RunOptions options = new RunOptions();
  @Mixin ModelOptions model = new ModelOptions();
  @Mixin SeatChoice seats = new SeatChoice();
  @Mixin SearchChoice search = new SearchChoice();

  @Parameters(paramLabel = "ENVIRONMENT", description = "Where to play.")
  String name = "";

  @Option(
      names = "--agent",
      paramLabel = "AGENT",
      required = true,
      description =
          "random, expert, expert:RATE (errs at that rate), a checkpoint folder or a run"
              + " directory.")
  String agent = "";

  @Option(
      names = "--split",
      defaultValue = "held-out",
      description = "train, validation or held-out (default: ${DEFAULT-VALUE}).")
  String split = "";

  @Option(
      names = "--tasks",
      paramLabel = "N|all",
      defaultValue = "all",
      converter = TaskCount.Converter.class,
      description = "Only the first N tasks (default: ${DEFAULT-VALUE}).")
  TaskCount tasks = new TaskCount(Integer.MAX_VALUE);

  @Option(
      names = "--attempts",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Attempts at each task; several tell how reliable the agent is, which needs a"
              + " --temperature for a model (default: ${DEFAULT-VALUE}).")
  int attempts;

  @Option(
      names = "--families",
      description = "List every kind of task; otherwise of many only the worst and the best.")
  boolean families;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Keep the episodes there as a run, new or empty, for 'agoge show'.")
  Optional<Path> out = Optional.empty();

  @Spec CommandSpec command = CommandSpec.create();

  /**
   * What {@code --json} prints: what was measured, and the report.
   *
   * @param options of the environment; its wrappers under {@code wrap}
   * @param seats who else sat there
   * @param search what thinking ahead has cost
   */
  record Document(
      String environment,
      Map<String, String> options,
      String agent,
      Map<String, String> seats,
      String split,
      long seed,
      Optional<SearchCost.Shown> search,
      @JsonUnwrapped EvaluationReport report) {}

  /** Why the infrastructure failed, for each episode that it ended. */
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  private final SearchCost cost = new SearchCost();

  @Override
  public Integer call() {
    search.chosen();
    try (Environment environment = choice.open(name)) {
      AgentChoice.run(agent).ifPresent(run -> noteOtherInterface(run.manifest()));
      EvaluationReport report = evaluate(environment);
      if (report.episodes() == 0 && !failures.isEmpty()) {
        throw new InfrastructureException(
            "all " + failures.size() + " episodes failed, the first for: " + failures.peek());
      }
      output.document(
          new Document(
              environment.spec().id(),
              choice.all(),
              agent,
              seats.seats,
              split,
              options.seed,
              cost(),
              report));
      print(environment, report);
      output.next(next(environment));
    }
    return failures.isEmpty() ? 0 : Failures.INFRASTRUCTURE;
  }

  private String next(Environment environment) {
    if (out.isPresent()) {
      return "agoge show " + out.get() + " 1" + (search.search.isEmpty() ? "" : " --tree 1");
    }
    String world = name + choice.typed();
    return environment.expert().isPresent()
        ? "agoge compare imitation gigpo --environment " + world + " --seeds 3"
        : "agoge play " + world;
  }

  /** Through other wrappers an agent does worse than it learned to; that may be what is wanted. */
  private void noteOtherInterface(RunManifest run) {
    String then = run.environmentOptions().getOrDefault(Environments.WRAP, "");
    String now = choice.all().getOrDefault(Environments.WRAP, "");
    if (!then.equals(now)) {
      output.note(
          "note: this agent was trained "
              + (then.isEmpty()
                  ? "without wrappers"
                  : "through " + then + "; the same: --wrap " + then));
    }
  }

  private Optional<SearchCost.Shown> cost() {
    return search.chosen().map(s -> cost.shown(search.search.orElseThrow(), s));
  }

  private EvaluationReport evaluate(Environment environment) {
    int player = seats.measured(environment);
    try (OpenAgents agents = new OpenAgents(environment, model, options.threads)) {
      ActorFactory thinking = search.applied(environment, agents.agent(agent));
      if (search.search.isPresent() && agents.anyGreedy()) {
        output.note(
            "note: an agent that takes its most probable tokens gives the same answer every time;"
                + " let it draw with --temperature 1, or try every action with candidates=0");
      }
      ActorFactory seated = seats.seated(environment, agents, thinking);
      if (out.isEmpty()) {
        return play(environment, seated, player, trajectory -> {});
      }
      try (var kept =
          new KeptEpisodes(
              out.get(),
              name,
              choice.all(),
              options.seed,
              options.threads,
              command.commandLine().getParseResult().originalArgs())) {
        return play(environment, seated, player, kept::keep);
      }
    }
  }

  private EvaluationReport play(
      Environment environment, ActorFactory actors, int player, TrajectorySink sink) {
    List<Task> chosen = tasks.of(environment.tasks(SplitChoice.of(split)));
    var limits = new RolloutLimits(environment.spec().stepLimit(), 128);
    var evaluator = new Evaluator(environment, limits, attempts, options.seed);
    boolean terminal = !output.quiet && Output.terminal();
    var progress = new Progress("playing", (long) chosen.size() * attempts, System.err, terminal);
    try (progress) {
      return evaluator.evaluate(
          actors,
          player,
          chosen,
          trajectory -> {
            if (!trajectory.counts()) {
              failures.add(trajectory.note());
            }
            cost.count(trajectory);
            sink.accept(trajectory);
            progress.advance();
          });
    }
  }

  private void print(Environment environment, EvaluationReport report) {
    if (!output.quiet) {
      new FamilyTable(report.families(), families).lines().forEach(output::line);
      report.failures().forEach((kind, n) -> output.line("  not solved: " + n + " × " + kind));
    }
    if (report.infrastructureFailures() > 0) {
      output.line(
          "  left out: "
              + report.infrastructureFailures()
              + " episodes whose infrastructure failed, the first for: "
              + failures.peek());
    }
    cost().map(SearchCost::line).ifPresent(output::line);
    report.passes().ifPresent(passes -> output.line(line(passes)));
    output.line(summary(environment, report));
  }

  private String summary(Environment environment, EvaluationReport report) {
    Interval returns = report.returns();
    String several =
        environment.spec().players().size() == 1
            ? ""
            : String.format(
                Locale.ROOT,
                ", return %+.3f [%+.3f, %+.3f]",
                returns.mean(),
                returns.low(),
                returns.high());
    String progress =
        report.progress().known()
            ? String.format(Locale.ROOT, ", progress %.1f %%", 100 * report.progress().mean())
            : "";
    return String.format(
        Locale.ROOT,
        "%s%s on %s, %s: success %.1f %% [%.1f, %.1f]%s%s, %d tasks, %.1f steps%s",
        agent,
        seats.told(environment, seats.measured(environment)),
        choice.described(environment.spec().id()),
        split,
        100 * report.success().mean(),
        100 * report.success().low(),
        100 * report.success().high(),
        several,
        progress,
        report.tasks(),
        report.steps().mean(),
        failures.isEmpty()
            ? ""
            : "; INCOMPLETE: the infrastructure failed in " + failures.size() + " episodes");
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

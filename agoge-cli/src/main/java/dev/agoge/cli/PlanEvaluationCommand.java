package dev.agoge.cli;

import dev.agoge.evaluate.EvaluationDesign;
import dev.agoge.evaluate.Power;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how large an evaluation must be. */
@Command(
    name = "plan-evaluation",
    mixinStandardHelpOptions = true,
    description = {
      "How many tasks and seeds a comparison needs to show a difference in success, or, with"
          + " --tasks, what difference so many tasks can show.",
      "",
      "Paired means both agents on the same tasks, as 'agoge compare' does it: the tasks both find"
          + " easy or hard cancel out. Unpaired means each agent on tasks of its own.",
      "",
      "  agoge plan-evaluation --baseline 0.7 --difference 0.05",
      "  agoge plan-evaluation --baseline 0.7 --difference 0.05 --seeds 3",
      "  agoge plan-evaluation --baseline 0.7 --tasks 400",
    })
final class PlanEvaluationCommand implements Callable<Integer> {
  private static final double[] DIFFERENCES = {0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2};
  private static final double ASSUMED_CORRELATION = 0.3;

  @Mixin Output output = new Output();

  @Option(
      names = "--baseline",
      paramLabel = "P",
      required = true,
      description = "Success of the agent to beat, from 0 to 1.")
  double baseline;

  @Option(
      names = "--difference",
      paramLabel = "D",
      defaultValue = "0.05",
      description =
          "The smallest difference worth seeing; 0.05 is 5 points (default: ${DEFAULT-VALUE}).")
  double difference;

  @Option(
      names = "--tasks",
      paramLabel = "N",
      description = "The reverse: the difference that so many tasks can show.")
  Optional<Integer> tasks = Optional.empty();

  @Option(
      names = "--power",
      paramLabel = "P",
      defaultValue = "0.8",
      description = "Chance to see the difference if it is there (default: ${DEFAULT-VALUE}).")
  double power;

  @Option(
      names = "--alpha",
      paramLabel = "P",
      defaultValue = "0.05",
      description = "Chance to see one where there is none, two-sided (default: ${DEFAULT-VALUE}).")
  double alpha;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description = "Attempts of each agent at each task (default: ${DEFAULT-VALUE}).")
  int seeds;

  @Option(
      names = "--correlation",
      paramLabel = "R",
      description =
          "Correlation of the two agents' outcomes over tasks, 0 to 1 (default: 0.3; 0 if the"
              + " agents have nothing in common).")
  Optional<Double> correlation = Optional.empty();

  @Option(
      names = "--discordance",
      paramLabel = "P",
      description =
          "Instead of the correlation: share of tasks that one agent alone solves, as"
              + " 'agoge compare' reports it.")
  Optional<Double> discordance = Optional.empty();

  /** Tasks for one difference. */
  record Needed(double difference, int paired, int unpaired) {}

  /** Differences for one number of tasks; null where not even 100 % would be told apart. */
  record Visible(int tasks, Optional<Double> paired, Optional<Double> unpaired) {}

  record Plan(
      double baseline,
      double power,
      double alpha,
      int seeds,
      double correlation,
      Optional<Needed> needed,
      Optional<Visible> visible,
      List<Needed> table) {}

  @Override
  public Integer call() {
    Power test = new Power(alpha, power);
    EvaluationDesign design = design();
    if (tasks.isPresent() && tasks.get() < 2) {
      throw new IllegalArgumentException(tasks.get() + " tasks; at least 2");
    }
    Optional<Needed> needed =
        tasks.isPresent() ? Optional.empty() : Optional.of(needed(test, design, difference));
    Optional<Visible> visible =
        tasks.isPresent() ? Optional.of(visible(test, design, tasks.get())) : Optional.empty();
    List<Needed> table = table(test, design);
    output.document(
        new Plan(baseline, power, alpha, seeds, design.correlation(), needed, visible, table));
    if (!output.quiet) {
      print(table);
    }
    needed.ifPresent(n -> output.line(sentence(n)));
    visible.ifPresent(v -> output.line(sentence(v)));
    output.next("agoge compare grpo gigpo --environment household --seeds " + Math.max(3, seeds));
    return 0;
  }

  private EvaluationDesign design() {
    if (discordance.isPresent() && correlation.isPresent()) {
      throw new IllegalArgumentException(
          "--correlation and --discordance say the same in two ways; give one of them");
    }
    EvaluationDesign single =
        discordance
            .map(d -> EvaluationDesign.discordant(baseline, difference, d))
            .orElseGet(
                () -> EvaluationDesign.single(baseline, correlation.orElse(ASSUMED_CORRELATION)));
    return single.withAttempts(seeds);
  }

  private List<Needed> table(Power test, EvaluationDesign design) {
    DoubleStream wanted =
        tasks.isPresent()
            ? DoubleStream.of(DIFFERENCES)
            : DoubleStream.concat(DoubleStream.of(DIFFERENCES), DoubleStream.of(difference));
    List<Needed> rows = new ArrayList<>();
    wanted
        .filter(d -> baseline + d >= 0 && baseline + d <= 1 + 1e-9)
        .distinct()
        .sorted()
        .forEach(d -> rows.add(needed(test, design, d)));
    return rows;
  }

  private static Needed needed(Power test, EvaluationDesign design, double difference) {
    return new Needed(
        difference, test.pairedTasks(design, difference), test.unpairedTasks(design, difference));
  }

  private static Visible visible(Power test, EvaluationDesign design, int tasks) {
    return new Visible(
        tasks,
        boxed(test.pairedDifference(design, tasks)),
        boxed(test.unpairedDifference(design, tasks)));
  }

  private static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }

  private void print(List<Needed> table) {
    output.line("difference   tasks, paired   tasks of each, unpaired");
    for (Needed row : table) {
      output.line(
          String.format(
              Locale.ROOT,
              "%10s   %,13d   %,23d",
              points(row.difference()),
              row.paired(),
              row.unpaired()));
    }
    output.line("");
  }

  private String sentence(Needed needed) {
    return String.format(
        Locale.ROOT,
        "to see %s points beside %.1f %%: %,d tasks if both agents play the same ones, %,d each if"
            + " not (%s)",
        points(needed.difference()),
        100 * baseline,
        needed.paired(),
        needed.unpaired(),
        assumptions());
  }

  private String sentence(Visible visible) {
    return String.format(
        Locale.ROOT,
        "%,d tasks show %s beside %.1f %% if both agents play the same ones, %s if not (%s)",
        visible.tasks(),
        shown(visible.paired()),
        100 * baseline,
        shown(visible.unpaired()),
        assumptions());
  }

  private static String shown(Optional<Double> difference) {
    return difference.map(d -> points(d) + " points").orElse("no difference at all");
  }

  private String assumptions() {
    String alike =
        discordance
            .map(d -> String.format(Locale.ROOT, "discordance %.2f", d))
            .orElseGet(
                () ->
                    String.format(
                        Locale.ROOT, "correlation %.2f", correlation.orElse(ASSUMED_CORRELATION)));
    return String.format(
        Locale.ROOT,
        "power %.0f %%, alpha %s, %d seed%s, %s",
        100 * power,
        alpha,
        seeds,
        seeds == 1 ? "" : "s",
        alike);
  }

  private static String points(double difference) {
    return String.format(Locale.ROOT, "%+.1f", 100 * difference);
  }
}

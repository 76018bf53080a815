package dev.agoge.cli;

import dev.agoge.evaluate.CrossedPower;
import dev.agoge.evaluate.EvaluationDesign;
import dev.agoge.evaluate.Power;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how large an evaluation must be. */
@Command(
    name = "plan-evaluation",
    mixinStandardHelpOptions = true,
    description = {
      "How many training runs (seeds) and tasks 'agoge compare' needs to show a difference in"
          + " success between two methods, or, with --tasks, what difference so many tasks can"
          + " show.",
      "",
      "Each seed trains both methods once, and all runs play the same tasks. Training runs differ"
          + " by luck, which more tasks do not cure. --seeds 1 is for two agents as they are, whose"
          + " difference says nothing about methods; 'unpaired' is then for agents on tasks of"
          + " their own.",
      "",
      "  agoge plan-evaluation --baseline 0.7 --difference 0.1",
      "  agoge plan-evaluation --baseline 0.7 --difference 0.1 --seeds 5",
      "  agoge plan-evaluation --baseline 0.7 --tasks 400",
      "",
      "--json gives the assumptions (baseline, power, alpha, attempts, correlation, runDeviation),"
          + " table, and answer, which is the row that was asked for, or with neither --seeds nor"
          + " --tasks the one of fewest seeds, or null. A row has seeds, difference, tasks and, for"
          + " one seed, unpaired (tasks of each agent). tasks is null where no number of tasks is"
          + " enough, difference where not even success on all tasks would show.",
    })
final class PlanEvaluationCommand implements Callable<Integer> {
  private static final double[] DIFFERENCES = {0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2};
  private static final int[] SEEDS = {2, 3, 5, 8, 13, 20};
  private static final double ASSUMED_CORRELATION = 0.3;

  @Mixin Output output = new Output();

  @Option(
      names = "--baseline",
      paramLabel = "P",
      required = true,
      description = "Success of the method to beat, from 0 to 1.")
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
      names = "--seeds",
      paramLabel = "N",
      description = "Training runs of each method (default: a table of several numbers).")
  Optional<Integer> seeds = Optional.empty();

  @Option(
      names = "--run-deviation",
      paramLabel = "S",
      defaultValue = "0.03",
      description =
          "Standard deviation between training runs of the difference in success, such as"
              + " runDeviation of 'agoge compare --json' (default: ${DEFAULT-VALUE}, an assumption:"
              + " 3 points).")
  double runDeviation;

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
      names = "--attempts",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Attempts of each run at each task (default: ${DEFAULT-VALUE}, as 'agoge compare').")
  int attempts;

  @Option(
      names = "--correlation",
      paramLabel = "R",
      description =
          "Correlation of the two methods' outcomes over tasks, 0 to 1 (default: 0.3; 0 if they"
              + " have nothing in common).")
  Optional<Double> correlation = Optional.empty();

  @Option(
      names = "--discordance",
      paramLabel = "P",
      description = "Instead of the correlation: share of tasks that one of two runs alone solves.")
  Optional<Double> discordance = Optional.empty();

  /** With so many seeds, so many tasks show this difference; empty what cannot be had. */
  record Row(
      int seeds,
      Optional<Double> difference,
      Optional<Integer> tasks,
      Optional<Integer> unpaired) {}

  record Plan(
      double baseline,
      double power,
      double alpha,
      int attempts,
      double correlation,
      double runDeviation,
      Optional<Row> answer,
      List<Row> table) {}

  @Override
  public Integer call() {
    var planner = new Planner(design(), new CrossedPower(new Power(alpha, power), runDeviation));
    if (tasks.isPresent() && tasks.get() < 2) {
      throw new IllegalArgumentException(tasks.get() + " tasks; at least 2");
    }
    if (seeds.isPresent() && seeds.get() < 1) {
      throw new IllegalArgumentException(seeds.get() + " seeds; at least 1");
    }
    List<Row> table = table(planner);
    Optional<Row> answer = answer(planner, table);
    output.document(
        new Plan(
            baseline,
            power,
            alpha,
            attempts,
            planner.design.correlation(),
            runDeviation,
            answer,
            table));
    if (!output.quiet) {
      print(table);
    }
    output.line(answer.map(this::sentence).orElseGet(this::nothing) + " (" + assumptions() + ")");
    output.next("agoge compare grpo gigpo --environment " + next(answer));
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
    return single.withAttempts(attempts);
  }

  /** What is asked for, worked out row by row. */
  private record Planner(EvaluationDesign design, CrossedPower methods) {

    Row needed(int seeds, double difference) {
      Power agents = methods.goal();
      if (seeds == 1) {
        return new Row(
            1,
            Optional.of(difference),
            Optional.of(agents.pairedTasks(design, difference)),
            Optional.of(agents.unpairedTasks(design, difference)));
      }
      OptionalInt tasks = methods.tasks(design, seeds, difference);
      return new Row(
          seeds,
          Optional.of(difference),
          tasks.isPresent() ? Optional.of(tasks.getAsInt()) : Optional.empty(),
          Optional.empty());
    }

    Row visible(int seeds, int tasks) {
      OptionalDouble difference =
          seeds == 1
              ? methods.goal().pairedDifference(design, tasks)
              : methods.difference(design, seeds, tasks);
      return new Row(
          seeds,
          difference.isPresent() ? Optional.of(difference.getAsDouble()) : Optional.empty(),
          Optional.of(tasks),
          Optional.empty());
    }
  }

  /** Seeds where they are asked for, otherwise differences. */
  private List<Row> table(Planner planner) {
    List<Row> rows = new ArrayList<>();
    if (seeds.isEmpty()) {
      IntStream.of(SEEDS)
          .mapToObj(
              n ->
                  tasks
                      .map(t -> planner.visible(n, t))
                      .orElseGet(() -> planner.needed(n, difference)))
          .forEach(rows::add);
    } else if (tasks.isPresent()) {
      rows.add(planner.visible(seeds.get(), tasks.get()));
    } else {
      DoubleStream.concat(DoubleStream.of(DIFFERENCES), DoubleStream.of(difference))
          .filter(d -> d == difference || baseline + d <= 1 + 1e-9)
          .distinct()
          .sorted()
          .mapToObj(d -> planner.needed(seeds.get(), d))
          .forEach(rows::add);
    }
    return rows;
  }

  private Optional<Row> answer(Planner planner, List<Row> table) {
    if (seeds.isPresent() && tasks.isEmpty()) {
      return Optional.of(planner.needed(seeds.get(), difference));
    }
    return seeds.isPresent()
        ? Optional.of(table.getFirst())
        : table.stream()
            .filter(r -> r.tasks().isPresent() && r.difference().isPresent())
            .findFirst();
  }

  private void print(List<Row> table) {
    boolean unpaired = table.getFirst().seeds() == 1 && tasks.isEmpty();
    output.line(
        "seeds   difference   tasks" + (unpaired ? ", paired   tasks of each, unpaired" : ""));
    for (Row row : table) {
      output.line(
          String.format(
              Locale.ROOT,
              "%5d   %10s   %s%s",
              row.seeds(),
              row.difference().map(PlanEvaluationCommand::points).orElse("none"),
              row.tasks()
                  .map(n -> String.format(Locale.ROOT, unpaired ? "%,13d" : "%,d", n))
                  .orElse("not reachable with any number of tasks"),
              row.unpaired().map(n -> String.format(Locale.ROOT, "   %,23d", n)).orElse("")));
    }
    output.line("");
  }

  private String sentence(Row row) {
    if (tasks.isPresent()) {
      return String.format(
          Locale.ROOT,
          "%,d tasks and %s show %s beside %.1f %%",
          tasks.get(),
          seeds(row.seeds()),
          row.difference().map(d -> points(d) + " points").orElse("no difference at all"),
          100 * baseline);
    }
    String wanted =
        String.format(
            Locale.ROOT,
            "to see %s points beside %.1f %%: ",
            points(row.difference().orElseThrow()),
            100 * baseline);
    if (row.unpaired().isPresent()) {
      return wanted
          + String.format(
              Locale.ROOT,
              "%,d tasks if both agents play the same ones, %,d each if not",
              row.tasks().orElseThrow(),
              row.unpaired().get());
    }
    return wanted
        + row.tasks()
            .map(n -> String.format(Locale.ROOT, "%s and %,d tasks", seeds(row.seeds()), n))
            .orElseGet(() -> "not with " + seeds(row.seeds()) + " and any number of tasks");
  }

  private String nothing() {
    String most = seeds(SEEDS[SEEDS.length - 1]);
    return tasks.isPresent()
        ? String.format(
            Locale.ROOT,
            "%,d tasks and %s show no difference at all beside %.1f %%",
            tasks.get(),
            most,
            100 * baseline)
        : String.format(
            Locale.ROOT,
            "to see %s points beside %.1f %%: not with %s and any number of tasks",
            points(difference),
            100 * baseline,
            most);
  }

  private String assumptions() {
    String alike =
        discordance
            .map(d -> String.format(Locale.ROOT, "discordance %.2f", d))
            .orElseGet(
                () ->
                    String.format(
                        Locale.ROOT, "correlation %.2f", correlation.orElse(ASSUMED_CORRELATION)));
    String runs =
        seeds.isPresent() && seeds.get() == 1
            ? "of these agents, not of methods"
            : String.format(Locale.ROOT, "runs differ by %.1f points", 100 * runDeviation);
    return String.format(
        Locale.ROOT, "power %.0f %%, alpha %s, %s, %s", 100 * power, alpha, runs, alike);
  }

  private static String next(Optional<Row> answer) {
    int runs = Math.max(2, answer.map(Row::seeds).orElse(SEEDS[SEEDS.length - 1]));
    int tasks = answer.flatMap(Row::tasks).orElse(0);
    // crafting has the most held-out tasks, 600; beyond that all of household's 400 must do
    String environment = tasks > 400 && tasks <= 600 ? "crafting" : "household";
    String limit = tasks > 0 && tasks <= 600 ? " --set evaluate.heldOutTasks=" + tasks : "";
    return environment + " --seeds " + runs + limit;
  }

  private static String seeds(int count) {
    return count + (count == 1 ? " seed" : " seeds");
  }

  private static String points(double difference) {
    return String.format(Locale.ROOT, "%+.1f", 100 * difference);
  }
}

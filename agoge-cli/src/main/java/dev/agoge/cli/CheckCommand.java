package dev.agoge.cli;

import dev.agoge.environment.Environment;
import dev.agoge.environment.check.Check;
import dev.agoge.environment.check.EnvironmentCheck;
import dev.agoge.environment.check.Fuzzer;
import dev.agoge.environment.check.Sampling;
import dev.agoge.environment.check.Verdict;
import dev.agoge.run.console.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the conformance kit. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Check that an environment keeps the promises every environment makes.",
      "",
      "With --fuzz it is also played with random, malformed and hostile actions, which must lead to"
          + " no exception, no hang and no reward out of range.",
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin Output output = new Output();
  @Mixin EnvironmentChoice choice = new EnvironmentChoice();

  @Parameters(
      paramLabel = "ENVIRONMENT",
      description = "Its name; 'agoge environments' lists them.")
  String name = "";

  @Option(
      names = "--tasks",
      paramLabel = "N|all",
      defaultValue = "8",
      converter = TaskCount.Converter.class,
      description = "Tasks looked at in each split (default: ${DEFAULT-VALUE}).")
  TaskCount tasks = new TaskCount(Integer.MAX_VALUE);

  @Option(names = "--seed", defaultValue = "1", description = "Source of random choices.")
  long seed;

  @Option(
      names = "--fuzz",
      paramLabel = "N",
      defaultValue = "0",
      description = "Also try N random and hostile actions (default: none).")
  long fuzz;

  /** What one step may take before it counts as a hang. */
  private static final long PATIENCE_MILLIS = 10_000;

  record Checked(String check, String promise, String verdict, String detail) {}

  @Override
  public Integer call() {
    List<Checked> results = new ArrayList<>();
    try (Environment environment = choice.open(name)) {
      Sampling sampling = Sampling.DEFAULT.withTasks(tasks.most()).withSeed(seed);
      for (Check check : EnvironmentCheck.of(environment).with(sampling).checks()) {
        add(results, checked(check));
      }
      if (fuzz > 0) {
        add(results, fuzzed(environment));
      }
    }
    output.document(results);
    long failed = results.stream().filter(r -> r.verdict.equals("failed")).count();
    output.line(
        failed == 0
            ? choice.described(name) + " conforms (" + results.size() + " checks)"
            : failed + " of " + results.size() + " checks failed for " + choice.described(name));
    if (failed == 0) {
      output.next(
          fuzz > 0
              ? "agoge eval " + name + choice.typed() + " --agent random"
              : "agoge check " + name + choice.typed() + " --fuzz 100000");
    }
    return failed == 0 ? 0 : Failures.NO;
  }

  private void add(List<Checked> results, Checked result) {
    results.add(result);
    if (!output.quiet) {
      print(result);
    }
  }

  private Checked fuzzed(Environment environment) {
    var progress = new Progress("trying", fuzz, System.err, !output.quiet && Output.terminal());
    Fuzzer.Report report;
    try (progress) {
      report = new Fuzzer(environment, seed, PATIENCE_MILLIS).run(fuzz, progress::advance);
    }
    String promise =
        String.format(
            Locale.ROOT,
            "%,d random and hostile actions in %,d episodes did no harm; the slowest took %.0f ms",
            report.actions(),
            report.episodes(),
            report.slowestNanos() / 1e6);
    String found =
        report.findings().stream().map(Fuzzer.Finding::toString).collect(Collectors.joining("; "));
    return new Checked("fuzz", promise, found.isEmpty() ? "passed" : "failed", found);
  }

  private void print(Checked result) {
    String mark =
        switch (result.verdict) {
          case "passed" -> "ok  ";
          case "failed" -> "FAIL";
          default -> "n/a ";
        };
    output.line(
        "%s %-28s %s"
            .formatted(
                mark, result.check, result.detail.isEmpty() ? result.promise : result.detail));
  }

  private static Checked checked(Check check) {
    return switch (check.run()) {
      case Verdict.Passed passed -> new Checked(check.name(), check.promise(), "passed", "");
      case Verdict.Failed failed ->
          new Checked(check.name(), check.promise(), "failed", failed.message());
      case Verdict.NotApplicable not ->
          new Checked(check.name(), check.promise(), "not applicable", not.reason());
    };
  }
}

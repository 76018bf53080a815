package dev.agoge.cli;

import dev.agoge.environment.Environment;
import dev.agoge.environment.check.Check;
import dev.agoge.environment.check.EnvironmentCheck;
import dev.agoge.environment.check.Sampling;
import dev.agoge.environment.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the conformance kit. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Check that an environment keeps the promises every environment makes.")
final class CheckCommand implements Callable<Integer> {
  @Mixin Output output = new Output();
  @Mixin EnvironmentChoice choice = new EnvironmentChoice();

  @Parameters(
      paramLabel = "ENVIRONMENT",
      description = "Its name; 'agoge environments' lists them.")
  String name = "";

  @Option(
      names = "--tasks",
      defaultValue = "8",
      description = "Tasks looked at in each split (default: ${DEFAULT-VALUE}).")
  int tasks;

  @Option(names = "--seed", defaultValue = "1", description = "Source of random choices.")
  long seed;

  record Checked(String check, String promise, String verdict, String detail) {}

  @Override
  public Integer call() {
    List<Checked> results = new ArrayList<>();
    try (Environment environment = choice.open(name)) {
      Sampling sampling = Sampling.DEFAULT.withTasks(tasks).withSeed(seed);
      for (Check check : EnvironmentCheck.of(environment).with(sampling).checks()) {
        Checked result = checked(check);
        results.add(result);
        if (!output.quiet) {
          print(result);
        }
      }
    }
    output.document(results);
    long failed = results.stream().filter(r -> r.verdict.equals("failed")).count();
    output.line(
        failed == 0
            ? name + " conforms (" + results.size() + " checks)"
            : failed + " of " + results.size() + " checks failed for " + name);
    if (failed == 0) {
      output.next("agoge eval " + name + " --agent random");
    }
    return failed == 0 ? 0 : Failures.NO;
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

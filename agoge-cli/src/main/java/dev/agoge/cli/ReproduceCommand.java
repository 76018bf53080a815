package dev.agoge.cli;

import dev.agoge.run.evidence.MethodRow;
import dev.agoge.run.evidence.MethodRows;
import dev.agoge.run.evidence.MethodsPage;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.train.Reproduction;
import dev.agoge.run.train.Training;
import dev.agoge.torch.TorchPolicyFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures recipes against their baselines. */
@Command(
    name = "reproduce",
    mixinStandardHelpOptions = true,
    description = {
      "Measure recipes against the baselines that they name, and write a row each.",
      "Both run at equal budget from a common half-trained start, with several seeds; a row has the"
          + " difference on held-out tasks with its interval, what it cost, and the curve."
          + " Environment and sizes come from recipes/evidence/RECIPE.yaml, or else usual.yaml"
          + " there.",
      "Without names: every recipe that has a baseline, cheapest first.",
      "",
      "Rows that are there and speak of the same settings are skipped; runs that several rows need"
          + " are made",
      "once. Stop it at any moment: the same command goes on where it was.",
      "",
      "  agoge reproduce grpo gigpo",
      "  agoge reproduce gigpo --evidence household     on another environment: a row of its own",
      "  agoge reproduce --quick gigpo                  seconds: does it run? Writes no row",
      "  agoge reproduce --write-page                   only the page, from the rows there are",
    })
final class ReproduceCommand implements Callable<Integer> {
  @Mixin Output output = new Output();

  @Parameters(
      paramLabel = "RECIPE",
      arity = "0..*",
      description = "Recipes by name or file (default: all that have a baseline).")
  List<String> names = List.of();

  @Option(
      names = "--evidence",
      paramLabel = "PLAN",
      description = "Another plan than the recipe's own: recipes/evidence/PLAN.yaml.")
  Optional<String> plan = Optional.empty();

  @Option(
      names = "--quick",
      description = "Tiny sizes, one seed, no row: only whether everything runs.")
  boolean quick;

  @Option(names = "--write-page", description = "Write the page from the rows; run nothing.")
  boolean writePage;

  @Option(
      names = "--rows",
      paramLabel = "DIR",
      defaultValue = "docs/evidence/methods",
      description = "Where rows are kept; the page is DIR.md (default: ${DEFAULT-VALUE}).")
  Path rows = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "runs/reproduce",
      description = "Where runs are kept and shared (default: ${DEFAULT-VALUE}).")
  Path out = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that compute (default: all processors).")
  int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    var kept = new MethodRows(rows);
    if (writePage) {
      kept.writePage();
      output.document(kept.all());
      output.line("wrote " + kept.page() + " from " + kept.all().size() + " rows");
      return 0;
    }
    return quick ? new QuickReproduction(this).run(wanted()) : measure(kept);
  }

  private List<String> wanted() {
    if (!names.isEmpty()) {
      return names;
    }
    return RecipeReader.names().stream()
        .filter(n -> quick || !RecipeReader.read(n, "", Map.of()).baseline().equals("none"))
        .toList();
  }

  private int measure(MethodRows kept) {
    List<Reproduction> all =
        wanted().stream()
            .map(n -> Reproduction.of(n, plan))
            .sorted(Comparator.comparingLong(Reproduction::size))
            .toList();
    List<Reproduction> missing = all.stream().filter(r -> !isThere(kept, r)).toList();
    output.note(
        "%d rows to measure, %d there already%s"
            .formatted(
                missing.size(),
                all.size() - missing.size(),
                missing.isEmpty() ? "" : "; runs in " + out));
    List<String> failed = measure(kept, missing);
    output.document(all.stream().flatMap(r -> kept.row(name(r)).stream()).toList());
    all.forEach(r -> kept.row(name(r)).ifPresent(this::print));
    failed.forEach(f -> output.err().println("agoge: " + f));
    output.next("agoge recipe " + all.getFirst().recipe().name());
    return failed.isEmpty() ? 0 : Failures.NO;
  }

  /** Measures one after the other; one that fails does not keep the next from being measured. */
  private List<String> measure(MethodRows kept, List<Reproduction> missing) {
    List<String> failed = new ArrayList<>();
    var pace = new Pace(missing.stream().mapToLong(Reproduction::size).sum());
    try (var interruption = new Interruption(output)) {
      for (int i = 0; i < missing.size(); i++) {
        Reproduction row = missing.get(i);
        output.note(heading(row, i + 1, missing.size(), pace.left()));
        try {
          MethodRow measured =
              row.measure(
                  out,
                  threads,
                  new TorchPolicyFactory(threads),
                  new TrainingConsole(output, ""),
                  interruption::requested);
          kept.write(name(row), measured);
          kept.writePage();
          output.note(measured.recipe() + ": " + MethodsPage.measured(measured));
        } catch (Training.InterruptedRunException e) {
          output.note("the same command goes on where this stopped");
          throw e;
        } catch (RuntimeException e) {
          failed.add(row.recipe().name() + " was not measured: " + Failures.oneLine(e));
          output.note("warning: " + failed.getLast());
        }
        pace.done(row.size());
      }
    }
    return failed;
  }

  private static boolean isThere(MethodRows kept, Reproduction row) {
    return kept.row(name(row)).filter(r -> r.key().equals(row.key())).isPresent();
  }

  private static String name(Reproduction row) {
    return MethodRows.name(row.recipe().name(), row.plan().name(), row.usual());
  }

  private static String heading(Reproduction row, int number, int count, String left) {
    return "row %d of %d: %s against %s on %s, %d seeds%s"
        .formatted(
            number,
            count,
            row.recipe().name(),
            row.baseline().name(),
            row.environment(),
            row.plan().seeds(),
            left);
  }

  private void print(MethodRow row) {
    output.line("%-12s %s".formatted(row.recipe(), MethodsPage.measured(row)));
  }
}

package dev.agoge.run.evidence;

import dev.agoge.run.directory.RunResult.Interval;
import dev.agoge.run.report.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of rows, as Markdown. */
public final class MethodsPage {
  private static final String COLUMNS =
      """
      | method | paper | environment | the paper claims | measured: points of held-out success | rollouts | tokens | seconds | curve |
      |---|---|---|---|---|---|---|---|---|
      """;

  private MethodsPage() {}

  /** The page: what people wrote, the table, and what people wrote about single rows. */
  static String of(String head, List<MethodRow> rows) {
    String table = rows.stream().map(MethodsPage::line).collect(Collectors.joining());
    String notes =
        rows.stream()
            .filter(r -> !r.note().isBlank())
            .map(r -> "\n**" + r.recipe() + "**, " + place(r) + ": " + r.note().strip() + "\n")
            .collect(Collectors.joining());
    return head.stripTrailing()
        + "\n\n"
        + COLUMNS
        + table
        + (notes.isEmpty() ? "" : "\n## Notes\n" + notes);
  }

  /** The measured difference in a line of text, with where and how. */
  public static String measured(MethodRow row) {
    return "%s over %s on %s (%d seeds, %d tasks)"
        .formatted(difference(row), row.baseline(), place(row), row.seeds(), row.tasks());
  }

  /** The rest of a row in lines of text: what both cost, their curves, and a person's words. */
  public static List<String> details(MethodRow row) {
    Stream<String> facts =
        Stream.of(
            "rollouts:  " + both(row.method().rollouts(), row.base().rollouts()),
            "tokens:    " + both(row.method().tokens(), row.base().tokens()),
            "seconds:   " + both(row.method().seconds(), row.base().seconds()),
            "curves:    " + curves(row).replace("`", "").replace("<br>", "  /  "));
    Stream<String> note = row.note().isBlank() ? Stream.of() : Stream.of(row.note().strip());
    return Stream.concat(facts, note).toList();
  }

  private static String line(MethodRow row) {
    return Stream.of(
            "`" + row.recipe() + "` − `" + row.baseline() + "`",
            row.paper(),
            place(row),
            row.claim(),
            difference(row)
                + "<br>%s against %s"
                    .formatted(percent(row.method().success()), percent(row.base().success())),
            both(row.method().rollouts(), row.base().rollouts()),
            both(row.method().tokens(), row.base().tokens()),
            both(row.method().seconds(), row.base().seconds()) + load(row.machine()),
            curves(row))
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String place(MethodRow row) {
    String options =
        row.options().entrySet().stream()
            .map(Map.Entry::toString)
            .collect(Collectors.joining(", "));
    return row.environment() + (options.isEmpty() ? "" : ", " + options);
  }

  private static String difference(MethodRow row) {
    Interval d = row.difference();
    String text =
        String.format(
            Locale.ROOT, "%+.1f [%+.1f, %+.1f]", 100 * d.mean(), 100 * d.low(), 100 * d.high());
    return switch (row.verdict()) {
      case BETTER -> text + ", better";
      case WORSE -> text + ", worse";
      case NOT_SHOWN -> text + ", no effect shown";
    };
  }

  private static String percent(Interval success) {
    return Numbers.percent(success.mean());
  }

  private static String both(double method, double base) {
    return Numbers.number(method) + " / " + Numbers.number(base);
  }

  private static String load(MethodRow.Machine machine) {
    return machine.load() < 0
        ? ""
        : String.format(Locale.ROOT, "<br>load %.0f on %d", machine.load(), machine.cores());
  }

  private static String curves(MethodRow row) {
    List<Double> all =
        Stream.concat(row.method().curve().stream(), row.base().curve().stream()).toList();
    double low = all.stream().mapToDouble(d -> d).min().orElse(0);
    double high = all.stream().mapToDouble(d -> d).max().orElse(1);
    return "`%s`<br>`%s`"
        .formatted(curve(row.method().curve(), low, high), curve(row.base().curve(), low, high));
  }

  private static String curve(List<Double> values, double low, double high) {
    return values.isEmpty()
        ? "–"
        : "%.0f %s %.0f %%"
            .formatted(
                100 * values.getFirst(), Sparkline.of(values, low, high), 100 * values.getLast());
  }
}

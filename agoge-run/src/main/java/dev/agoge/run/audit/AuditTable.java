package dev.agoge.run.audit;

import dev.agoge.credit.audit.Anchoring;
import dev.agoge.credit.audit.CreditAudit;
import dev.agoge.credit.audit.MethodScore;
import dev.agoge.evaluate.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An audit in words and columns. */
public final class AuditTable {
  private static final List<String> HEAD =
      List.of(
          "credit",
          "rank correlation",
          "over the first",
          "sign errors",
          "silent",
          "variance",
          "unexplained");

  private AuditTable() {}

  /** For a terminal. */
  public static List<String> text(CreditAudit audit) {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    audit.scores().forEach(score -> rows.add(row(score)));
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      var line = new StringBuilder();
      for (int c = 0; c < row.size(); c++) {
        int width = width(rows, c);
        line.append(String.format(Locale.ROOT, (c == 0 ? "%-" : "  %") + width + "s", row.get(c)));
      }
      lines.add(line.toString());
    }
    lines.add("");
    lines.addAll(sentences(audit));
    return lines;
  }

  /** For a page. */
  public static String markdown(CreditAudit audit) {
    var page = new StringBuilder();
    page.append("| ").append(String.join(" | ", HEAD)).append(" |\n");
    page.append("|---").append("|---:".repeat(HEAD.size() - 1)).append("|\n");
    audit
        .scores()
        .forEach(s -> page.append("| ").append(String.join(" | ", row(s))).append(" |\n"));
    sentences(audit).forEach(line -> page.append('\n').append(line).append('\n'));
    return page.toString();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(1);
  }

  private static List<String> row(MethodScore score) {
    return List.of(
        score.method(),
        interval(score.correlation()),
        score.gain().width() == 0 ? "" : interval(score.gain()),
        percent(score.signErrors()),
        percent(score.silent()),
        Double.isNaN(score.variance()) ? "–" : String.format(Locale.ROOT, "%.3g", score.variance()),
        percent(score.unexplained()));
  }

  private static List<String> sentences(CreditAudit audit) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d steps of %d episodes in %d groups; the true advantage of %d differs from 0 by more"
                + " than two standard errors.",
            audit.steps(),
            audit.episodes(),
            audit.groups(),
            audit.decided()));
    lines.add(
        String.format(
            Locale.ROOT,
            "True advantages have standard deviation %.3f and standard error %.3f; no method can"
                + " correlate with them by more than about %.2f.",
            audit.spread(),
            audit.error(),
            audit.ceiling()));
    lines.add(anchoring(audit.anchoring()));
    audit.skipped().forEach((method, why) -> lines.add("skipped: " + method + ": " + why));
    return lines;
  }

  private static String anchoring(Anchoring anchoring) {
    String company =
        String.format(
            Locale.ROOT,
            "Equal observations: %s of %d steps have company within their group, in %d sets",
            percent(anchoring.accompanied()),
            anchoring.steps(),
            anchoring.sets());
    return Double.isNaN(anchoring.lumped())
        ? company + "; the environment does not tell whether their true states are equal."
        : company
            + String.format(
                Locale.ROOT,
                "; %s of the sets, with %s of these steps, lump unlike states together.",
                percent(anchoring.lumped()),
                percent(anchoring.misled()));
  }

  private static String interval(Interval interval) {
    return interval.known()
        ? String.format(
            Locale.ROOT, "%+.2f [%+.2f, %+.2f]", interval.mean(), interval.low(), interval.high())
        : "does not vary";
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}

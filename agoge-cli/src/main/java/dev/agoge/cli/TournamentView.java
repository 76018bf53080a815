package dev.agoge.cli;

import dev.agoge.evaluate.Interval;
import dev.agoge.evaluate.tournament.TournamentReport;
import dev.agoge.evaluate.tournament.TournamentReport.Rating;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A tournament as text. */
record TournamentView(Output output) {

  void print(
      String environment, TournamentReport report, List<TournamentCommand.Exploited> exploited) {
    List<Rating> ranked =
        report.elo().stream()
            .sorted(Comparator.comparingDouble((Rating r) -> -r.rating().mean()))
            .toList();
    if (!output.quiet) {
      table(report);
      output.line("  Elo:");
      ranked.forEach(r -> output.line("    %-24s %s".formatted(r.agent(), elo(r.rating()))));
      if (!exploited.isEmpty()) {
        output.line("  chips a hand that the best response wins, 0 at an equilibrium:");
        exploited.forEach(this::line);
      }
    }
    if (report.infrastructureFailures() > 0) {
      output.line(
          "  left out: "
              + report.infrastructureFailures()
              + " episodes whose infrastructure failed");
    }
    output.line(
        "%s leads on %s: Elo %s, %d agents, %d tasks, %d episodes"
            .formatted(
                ranked.getFirst().agent(),
                environment,
                elo(ranked.getFirst().rating()),
                report.agents().size(),
                report.tasks(),
                report.episodes()));
  }

  private void table(TournamentReport report) {
    output.line("  mean return of each agent against others, in both seat orders:");
    for (int row = 0; row < report.agents().size(); row++) {
      for (int column = 0; column < report.agents().size(); column++) {
        String one = row == column ? "" : returns(report.crossPlay().at(row, column).mean());
        String first = returns(report.crossPlay().at(row, column).first());
        output.line(
            String.format(
                Locale.ROOT,
                "    %-16s against %-16s %-26s %s in the first seat",
                report.agents().get(row),
                row == column ? "itself" : report.agents().get(column),
                one,
                first));
      }
    }
  }

  private void line(TournamentCommand.Exploited e) {
    output.line(
        String.format(
            Locale.ROOT,
            "    %-24s %.4f  (%d of %d information sets seen)",
            e.agent(),
            e.measured().exploitability(),
            e.measured().seen(),
            e.measured().of()));
  }

  private static String returns(Interval i) {
    return String.format(Locale.ROOT, "%+.3f [%+.3f, %+.3f]", i.mean(), i.low(), i.high());
  }

  private static String elo(Interval i) {
    return String.format(Locale.ROOT, "%.0f [%.0f, %.0f]", i.mean(), i.low(), i.high());
  }
}

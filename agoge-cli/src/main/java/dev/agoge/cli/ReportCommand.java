package dev.agoge.cli;

import dev.agoge.run.report.ReportBuilder;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes a run's report again. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Write the report of a run again, from its files: report.html in the run directory.",
      "A run that is still going on gets a report of what it has done so far.",
      "",
      "  agoge report runs/NAME",
    })
final class ReportCommand implements Callable<Integer> {
  @Mixin Output output = new Output();
  @Mixin RunChoice choice = new RunChoice();

  @Override
  public Integer call() {
    Path report = ReportBuilder.write(choice.files());
    output.document(Map.of("report", report.toString()));
    output.line("report: " + report);
    output.next("agoge show " + choice.files().root());
    return 0;
  }
}

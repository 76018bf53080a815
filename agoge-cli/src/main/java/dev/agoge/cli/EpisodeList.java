package dev.agoge.cli;

import dev.agoge.run.console.EpisodeText;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.report.Numbers;
import dev.agoge.run.store.EpisodeSummary;
import java.util.List;
import java.util.Optional;

/** A list of episodes, a line each. */
record EpisodeList(Output output, RunFiles files) {

  /** A line as JSON. */
  record Listed(
      long number,
      String id,
      String phase,
      int update,
      String task,
      String family,
      String ending,
      boolean success,
      double episodeReturn,
      Optional<Double> progress,
      int steps,
      long tokens) {

    static Listed of(EpisodeSummary e) {
      return new Listed(
          e.number(),
          e.id(),
          e.phase(),
          e.update(),
          e.task().id(),
          e.task().family(),
          e.ending().name(),
          e.success(),
          e.episodeReturn(),
          Optional.of(e.progress()).filter(Double::isFinite),
          e.steps(),
          e.tokens());
    }
  }

  void show(List<EpisodeSummary> episodes, int limit) {
    List<EpisodeSummary> shown = episodes.stream().limit(limit).toList();
    output.document(shown.stream().map(Listed::of).toList());
    if (!output.quiet && !shown.isEmpty()) {
      String row = "%8s  %-34s  %-26s  %9s  %6s  %s";
      output.line(row.formatted("number", "id", "outcome", "progress", "steps", "family"));
      for (EpisodeSummary e : shown) {
        output.line(
            row.formatted(
                e.number(),
                e.id(),
                EpisodeText.outcome(e.ending(), e.success()),
                Numbers.percent(e.progress()),
                e.steps(),
                e.task().family()));
      }
    }
    output.line("%d of %d episodes".formatted(shown.size(), episodes.size()));
    if (!shown.isEmpty()) {
      output.next("agoge show " + files.root() + " " + shown.getFirst().number());
    }
  }
}

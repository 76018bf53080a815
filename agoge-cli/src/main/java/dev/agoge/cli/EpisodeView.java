package dev.agoge.cli;

import dev.agoge.run.console.EpisodeText;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.store.StoredEpisode;
import dev.agoge.run.store.TrajectoryReader;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** One episode, step by step. */
record EpisodeView(Output output, RunFiles files) {

  /** An episode as JSON. */
  record Shown(
      String id,
      String phase,
      int update,
      String task,
      String family,
      long seed,
      String agent,
      String ending,
      String note,
      boolean success,
      double episodeReturn,
      Optional<Double> progress,
      List<ShownStep> steps,
      String finalObservation) {}

  /** A step as JSON; credit by the method that gave it. */
  record ShownStep(
      int player,
      String observation,
      List<String> admissible,
      String action,
      boolean valid,
      double reward,
      Optional<Double> progress,
      int tokens,
      Map<String, Double> credit,
      List<ShownAttachment> attachments) {}

  /** What was shown beside a text, as JSON. */
  record ShownAttachment(String name, String mediaType, int bytes) {}

  void show(TrajectoryReader reader, StoredEpisode episode) {
    Trajectory t = episode.trajectory();
    SequencedMap<String, double[]> credit = new LinkedHashMap<>();
    for (String method : reader.creditMethods(t.id())) {
      reader.credit(t.id(), method).ifPresent(c -> credit.put(method, c.bySteps()));
    }
    output.document(shown(episode, credit));
    if (output.quiet) {
      output.line(t.id() + "  " + EpisodeText.outcome(t));
    } else {
      output.line(new EpisodeText(output.colour()).of(episode, credit));
    }
    output.next("agoge show " + files.root() + " --phase " + episode.phase() + " --failures");
  }

  private static Shown shown(StoredEpisode episode, Map<String, double[]> credit) {
    Trajectory t = episode.trajectory();
    List<ShownStep> steps = new ArrayList<>();
    for (int s = 0; s < t.steps().size(); s++) {
      Map<String, Double> each = new LinkedHashMap<>();
      int place = s;
      credit.forEach((method, values) -> each.put(method, values[place]));
      steps.add(shown(t.steps().get(s), each));
    }
    return new Shown(
        t.id(),
        episode.phase(),
        episode.update(),
        t.task().id(),
        t.task().family(),
        t.seed(),
        t.agent(),
        t.ending().name(),
        t.note(),
        t.counts() && t.success(),
        t.episodeReturn(),
        finite(t.progress()),
        steps,
        t.finalObservation());
  }

  private static ShownStep shown(Step step, Map<String, Double> credit) {
    return new ShownStep(
        step.player(),
        step.observation(),
        step.admissible(),
        step.action(),
        step.valid(),
        step.rewards().of(step.player()),
        finite(step.progress()),
        step.calls().stream().mapToInt(c -> c.output().length).sum(),
        credit,
        step.attachments().stream()
            .map(a -> new ShownAttachment(a.name(), a.mediaType(), a.data().length))
            .toList());
  }

  private static Optional<Double> finite(double value) {
    return Optional.of(value).filter(Double::isFinite);
  }
}

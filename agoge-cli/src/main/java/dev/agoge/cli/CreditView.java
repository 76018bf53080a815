package dev.agoge.cli;

import dev.agoge.credit.Judged;
import dev.agoge.judge.EnvironmentJudge;
import dev.agoge.judge.Judge;
import dev.agoge.recipe.Recipe;
import dev.agoge.ring.judge.EnvironmentOutcome;
import dev.agoge.run.console.CreditTable;
import dev.agoge.run.console.EpisodeText;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.recipe.NamedCredit;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.report.Numbers;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.StoredEpisode;
import dev.agoge.run.store.TrajectoryReader;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Credit methods side by side on one episode, computed anew from what is stored of its group. A
 * store has the environment's rewards, but neither a judge's scores of steps nor a critic's values;
 * methods that need these say so.
 */
record CreditView(Output output, RunFiles files) {

  /** The credit of an episode as JSON: by method one number a step, or why there is none. */
  record Shown(
      String id,
      String group,
      List<Member> members,
      List<String> actions,
      Map<String, double[]> credit,
      Map<String, String> missing) {}

  /** An episode of the group. */
  record Member(String id, double score) {}

  void show(TrajectoryReader reader, StoredEpisode episode, List<NamedCredit> methods) {
    Trajectory trajectory = episode.trajectory();
    if (!trajectory.counts()) {
      throw new IllegalArgumentException(
          "episode %s failed for reasons that are not the agent's and gets no credit; choose another"
              .formatted(trajectory.id()));
    }
    List<Judged> group = group(reader, episode);
    SequencedMap<String, double[]> credit = new LinkedHashMap<>();
    SequencedMap<String, String> missing = new LinkedHashMap<>();
    for (NamedCredit method : methods) {
      try {
        credit.put(method.label(), bySteps(method, group, trajectory));
      } catch (IllegalArgumentException e) {
        missing.put(method.label(), e.getMessage());
      }
    }
    output.document(shown(trajectory, group, credit, missing));
    output.line(trajectory.id() + "  " + EpisodeText.outcome(trajectory));
    if (!output.quiet) {
      write(trajectory, group, credit, missing);
    }
    output.next("agoge show " + files.root() + " " + trajectory.id());
  }

  private void write(
      Trajectory trajectory,
      List<Judged> group,
      SequencedMap<String, double[]> credit,
      Map<String, String> missing) {
    output.line(
        "group %s: %d episodes with scores %s"
            .formatted(
                trajectory.group(),
                group.size(),
                group.stream()
                    .map(j -> Numbers.number(j.score()))
                    .collect(Collectors.joining(", "))));
    output.line("above 0 makes an action more likely, below 0 less; bars compare within a column");
    output.line("");
    if (!credit.isEmpty()) {
      output.line(new CreditTable(output.colour()).of(trajectory, credit));
    }
    missing.forEach((label, why) -> output.line("no " + label + ": " + why));
  }

  /**
   * The counting episodes of the same group as planned, judged as the run's recipe does if it can.
   */
  private List<Judged> group(TrajectoryReader reader, StoredEpisode episode) {
    Judge judge = judge();
    List<Judged> group = new ArrayList<>();
    for (var summary :
        reader.list(EpisodeFilter.ALL.inPhase(episode.phase()).atUpdate(episode.update()))) {
      reader
          .load(summary.id())
          .filter(t -> t.counts() && t.group().equals(episode.trajectory().group()))
          .ifPresent(t -> group.add(new Judged(t, judge.judge(t))));
    }
    group.sort(Comparator.comparing(j -> j.trajectory().id()));
    return group;
  }

  /** The environment's verdict, with the run's penalty for invalid steps where it has one. */
  private Judge judge() {
    var manifest = files.manifest();
    Recipe recipe = RecipeReader.resolved(manifest.recipe(), manifest.recipeText());
    return new EnvironmentJudge(
        recipe.judge() instanceof EnvironmentOutcome outcome ? outcome.invalidPenalty() : 0);
  }

  private static double[] bySteps(NamedCredit method, List<Judged> group, Trajectory trajectory) {
    return method.credit().assignAll(List.of(group)).getFirst().stream()
        .filter(c -> c.trajectory().id().equals(trajectory.id()))
        .findFirst()
        .orElseThrow()
        .bySteps();
  }

  private static Shown shown(
      Trajectory trajectory,
      List<Judged> group,
      Map<String, double[]> credit,
      Map<String, String> missing) {
    return new Shown(
        trajectory.id(),
        trajectory.group(),
        group.stream().map(j -> new Member(j.trajectory().id(), j.score())).toList(),
        trajectory.steps().stream().map(s -> s.action()).toList(),
        credit,
        missing);
  }
}

package dev.agoge.run.report;

import dev.agoge.run.report.ReportModel.SampleTrajectory;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.EpisodeSummary;
import dev.agoge.run.store.TrajectoryReader;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Episodes worth a look: what the trained agent solved and failed, and what learning made of one
 * group, the last whose members differ.
 */
final class RunSamples {
  private static final String LEARNING = "learning";

  private final TrajectoryReader reader;

  private RunSamples(TrajectoryReader reader) {
    this.reader = reader;
  }

  static List<SampleTrajectory> of(TrajectoryReader reader) {
    var samples = new RunSamples(reader);
    List<SampleTrajectory> all = new ArrayList<>(samples.heldOut());
    all.addAll(samples.reinforced());
    return all;
  }

  private List<SampleTrajectory> heldOut() {
    List<EpisodeSummary> played = counting(HeldOut.phase(HeldOut.AGENT));
    List<SampleTrajectory> found = new ArrayList<>();
    first(played, true).ifPresent(e -> found.add(plain("Held-out, a success", e)));
    first(played, false).ifPresent(e -> found.add(plain("Held-out, a failure", e)));
    return found;
  }

  private List<SampleTrajectory> reinforced() {
    List<EpisodeSummary> played = counting(LEARNING);
    List<SampleTrajectory> found = new ArrayList<>();
    for (EpisodeSummary solved : played.reversed().stream().filter(e -> e.success()).toList()) {
      Optional<EpisodeSummary> sibling =
          played.stream()
              .filter(e -> !e.success() && e.group().equals(solved.group()))
              .filter(e -> isCredited(e) && isCredited(solved))
              .findFirst();
      if (sibling.isPresent()) {
        found.addAll(credited("a success", solved));
        found.addAll(credited("a failure at the same task", sibling.get()));
        return found;
      }
    }
    played.reversed().stream()
        .filter(this::isCredited)
        .findFirst()
        .ifPresent(e -> found.addAll(credited("the last episode", e)));
    return found;
  }

  private boolean isCredited(EpisodeSummary episode) {
    return !reader.creditMethods(episode.id()).isEmpty();
  }

  private List<EpisodeSummary> counting(String phase) {
    return reader.list(EpisodeFilter.ALL.inPhase(phase)).stream()
        .filter(e -> e.ending() != Ending.INFRASTRUCTURE_FAILED)
        .sorted(Comparator.comparing(EpisodeSummary::id))
        .toList();
  }

  private static Optional<EpisodeSummary> first(List<EpisodeSummary> episodes, boolean solved) {
    return episodes.stream().filter(e -> e.success() == solved).findFirst();
  }

  private SampleTrajectory plain(String label, EpisodeSummary episode) {
    Trajectory trajectory = reader.load(episode.id()).orElseThrow();
    return new SampleTrajectory(label, trajectory, new double[0]);
  }

  private List<SampleTrajectory> credited(String label, EpisodeSummary episode) {
    return reader.creditMethods(episode.id()).stream()
        .map(
            method -> {
              var credit = reader.credit(episode.id(), method).orElseThrow();
              return new SampleTrajectory(
                  "Learning, update %d, credit by %s: %s"
                      .formatted(episode.update() + 1, method, label),
                  credit.trajectory(),
                  credit.bySteps());
            })
        .toList();
  }
}

package dev.agoge.ring;

import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups of the expert's episodes.
 *
 * @param noise share of random actions that the expert must recover from
 */
public record ExpertSource(
    @Parameter(
            value = "share of random actions the expert must recover from",
            fallback = "0",
            min = 0,
            max = 0.9)
        double noise)
    implements Source {

  @Override
  public String name() {
    return "expert";
  }

  @Override
  public List<Trajectory> gather(Gathering round) {
    List<PlannedEpisode> plans = new ArrayList<>();
    for (Gathering.Start start : round.starts()) {
      for (int g = 0; g < round.group(); g++) {
        plans.add(start.episode(round.id(plans.size())));
      }
    }
    return round.play(plans, round.workshop().expert(noise));
  }
}

package dev.agoge.ring;

import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/** Groups of the agent's own episodes. */
public record AgentSource() implements Source {

  @Override
  public String name() {
    return "agent";
  }

  @Override
  public List<Trajectory> gather(Gathering round) {
    List<PlannedEpisode> plans = new ArrayList<>();
    for (Gathering.Start start : round.starts()) {
      for (int g = 0; g < round.group(); g++) {
        plans.add(start.episode(round.id(plans.size())));
      }
    }
    return round.play(plans, round.workshop().actors());
  }
}

package dev.agoge.ring;

import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/** Groups of one expert's episode and, for the rest, the agent's own. */
public record AgentAndExpert() implements Source {

  @Override
  public String name() {
    return "both";
  }

  @Override
  public List<Trajectory> gather(Gathering round) {
    List<PlannedEpisode> experts = new ArrayList<>();
    List<PlannedEpisode> agents = new ArrayList<>();
    int n = 0;
    for (Gathering.Start start : round.starts()) {
      experts.add(start.episode(round.id(n++)));
      for (int g = 1; g < round.group(); g++) {
        agents.add(start.episode(round.id(n++)));
      }
    }
    List<Trajectory> all = new ArrayList<>(round.play(experts, round.workshop().expert(0)));
    all.addAll(round.play(agents, round.workshop().actors()));
    return all;
  }
}

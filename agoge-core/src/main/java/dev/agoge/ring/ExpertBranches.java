package dev.agoge.ring;

import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups of one expert's episode and the agent's ways on from states of it, the first of them its
 * start, the rest spread evenly: the exploration of IPR (Xiong et al., "Watch Every Step!", arXiv
 * 2406.11176), which branches off at every state.
 */
public record ExpertBranches() implements Source, TakesUpEpisodes {

  @Override
  public String name() {
    return "branches";
  }

  @Override
  public List<Trajectory> gather(Gathering round) {
    int group = round.group();
    List<PlannedEpisode> trunks = new ArrayList<>();
    for (int s = 0; s < round.starts().size(); s++) {
      trunks.add(round.starts().get(s).episode(round.id(s * group)));
    }
    List<Trajectory> experts = round.play(trunks, round.workshop().expert(0));
    List<PlannedEpisode> branches = new ArrayList<>();
    for (int s = 0; s < experts.size(); s++) {
      for (int b = 1; b < group; b++) {
        Trajectory expert = experts.get(s);
        int cut = (b - 1) * expert.steps().size() / (group - 1);
        branches.add(PlannedEpisode.from(expert, cut, round.id(s * group + b), expert.group()));
      }
    }
    List<Trajectory> all = new ArrayList<>(experts);
    all.addAll(round.play(branches, round.workshop().actors()));
    return all;
  }
}

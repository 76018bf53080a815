package dev.agoge.ring;

import dev.agoge.agent.ActorFactory;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.search.Search;
import dev.agoge.search.Searching;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups of episodes in which the agent thinks ahead at every step: the expert of expert iteration
 * (Anthony, Tian and Barber, "Thinking Fast and Slow with Deep Learning and Tree Search", arXiv
 * 1705.08439). What the search chose stands in the trajectory as if the agent had said it at once,
 * with the log-probabilities the agent gave it, so that it can be imitated. It is not a draw from
 * the agent: credit that weighs by probability ratios would be wrong about it.
 */
public record SearchSource(
    @Parameter(value = "how it thinks ahead", fallback = "mcts") Search search) implements Source {

  @Override
  public String name() {
    return "search";
  }

  @Override
  public List<Trajectory> gather(Gathering round) {
    Workshop workshop = round.workshop();
    ActorFactory thinkers =
        Searching.with(search, workshop.environment().spec(), workshop.actors());
    List<PlannedEpisode> plans = new ArrayList<>();
    for (Gathering.Start start : round.starts()) {
      for (int g = 0; g < round.group(); g++) {
        plans.add(start.episode(round.id(plans.size())));
      }
    }
    return round.play(plans, thinkers);
  }
}

package dev.agoge.search;

import dev.agoge.agent.Actor;
import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.agent.Decision;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Observation;
import dev.agoge.support.Seeds;

/**
 * Players that think before they act. The decision is one of the policy's own, with the exact
 * tokens and log-probabilities of the call that led to it, as if the policy had said it at once;
 * the calls that led to other candidates are counted in the tree that is noted with the step.
 */
public final class Searching {
  private Searching() {}

  /**
   * A policy that is searched with.
   *
   * @param policy its actors can be {@linkplain Actor#fork copied}; a search looks at the episode,
   *     whatever the policy does
   * @throws UnsupportedOperationException if the search cannot work in the environment
   */
  public static ActorFactory with(Search search, EnvironmentSpec environment, ActorFactory policy) {
    search.check(environment);
    return Actors.named(
        policy.agentId() + " with " + search.name(),
        (episode, player, seed) -> new Thinker(search, environment, policy, episode, player, seed));
  }

  private static final class Thinker implements Actor {
    private final Search search;
    private final EnvironmentSpec environment;
    private final ActorFactory policy;
    private final Episode episode;
    private final int player;
    private final long seed;
    private Actor mind;
    private int turns;

    Thinker(
        Search search,
        EnvironmentSpec environment,
        ActorFactory policy,
        Episode episode,
        int player,
        long seed) {
      this.search = search;
      this.environment = environment;
      this.policy = policy;
      this.episode = episode;
      this.player = player;
      this.seed = seed;
      this.mind = policy.seat(episode, player, seed);
    }

    @Override
    public void replay(Observation observation, Decision decision) {
      mind.replay(observation, decision);
      turns++;
    }

    @Override
    public Decision act(Observation observation) {
      long own = Seeds.child(Seeds.child(seed, "search"), turns);
      Actor before = mind.fork(episode, Seeds.child(own, "again"));
      Decision answer = mind.act(observation);
      Position at = new Position(episode, policy, player, own);
      at.seat(player, before);
      Thinking thinking =
          new Thinking(environment, player, at, answer, own, turns * environment.players().size());
      turns++;
      try {
        Node chosen = search.decide(thinking);
        SearchTree tree = SearchTree.of(search.name(), thinking, chosen);
        if (!chosen.decision().equals(answer)) {
          change(before.fork(episode, Seeds.child(own, "on")), observation, chosen.decision());
        }
        return chosen.decision().with(tree.note());
      } finally {
        thinking.close();
      }
    }

    private void change(Actor to, Observation observation, Decision decision) {
      mind.close();
      mind = to;
      mind.replay(observation, decision);
    }

    @Override
    public void close() {
      mind.close();
    }
  }
}

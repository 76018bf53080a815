package dev.agoge.transform;

import dev.agoge.agent.Actor;
import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Decision;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Observation;

/**
 * One player makes a mistake, another goes on from there. The calls of the first are written down
 * as errors.
 *
 * @param first decides once
 * @param second decides from then on
 */
record Handover(ActorFactory first, ActorFactory second) implements ActorFactory {

  @Override
  public Actor seat(Episode episode, int player, long seed) {
    return new Both(first.seat(episode, player, seed), second.seat(episode, player, seed));
  }

  @Override
  public String agentId() {
    return first.agentId() + ", then " + second.agentId();
  }

  private static final class Both implements Actor {
    private final Actor first;
    private final Actor second;
    private boolean handed;

    Both(Actor first, Actor second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public void replay(Observation observation, Decision decision) {
      first.replay(observation, decision);
      second.replay(observation, decision);
    }

    @Override
    public Decision act(Observation observation) {
      if (handed) {
        return second.act(observation);
      }
      handed = true;
      Decision own = first.act(observation);
      Decision error =
          new Decision(
              own.action(), own.calls().stream().map(c -> c.withRole(Marks.ERROR)).toList());
      second.replay(observation, error);
      return error;
    }

    @Override
    public void close() {
      first.close();
      second.close();
    }
  }
}

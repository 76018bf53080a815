package dev.agoge.run.train;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.agent.Agent;
import dev.agoge.environment.Environment;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.ring.Workshop;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.Trajectory;
import java.util.List;

/** Lends the parts of a run what they work with. */
final class Bench {
  private final Session session;
  private final String phase;
  private long played;

  Bench(Session session, String phase) {
    this.session = session;
    this.phase = phase;
  }

  /** A place for a part, with a seed of its own. */
  Workshop part(String name) {
    return new Place(name);
  }

  /** How many episodes the parts had played since this was last asked. */
  long played() {
    long since = played;
    played = 0;
    return since;
  }

  private final class Place implements Workshop {
    private final String part;

    Place(String part) {
      this.part = part;
    }

    @Override
    public Environment environment() {
      return session.environment();
    }

    @Override
    public TrainablePolicy policy() {
      return session.policy();
    }

    @Override
    public Agent agent() {
      return session.agent().withSampling(session.recipe().rollout().sampling());
    }

    @Override
    public ActorFactory actors() {
      return Actors.model(agent(), session.policy().model());
    }

    @Override
    public ActorFactory expert(double noise) {
      return session.expert(noise);
    }

    @Override
    public long seed() {
      return Seeds.child(session.seed(phase), part);
    }

    @Override
    public List<Trajectory> play(
        String purpose, int update, List<PlannedEpisode> plans, ActorFactory actors) {
      played += plans.size();
      return session
          .player()
          .play(new Player.Place(purpose, update), plans, actors, session.limits());
    }

    @Override
    public List<Trajectory> recall(List<String> ids) {
      return session.player().recall(ids);
    }
  }
}

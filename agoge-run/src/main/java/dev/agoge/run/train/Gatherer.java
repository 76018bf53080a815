package dev.agoge.run.train;

import dev.agoge.agent.ActorFactory;
import dev.agoge.recipe.RolloutPlan;
import dev.agoge.ring.Gathering;
import dev.agoge.ring.Workshop;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.stream.IntStream;

/** Draws tasks for each round of an update and has the recipe's source gather episodes of them. */
final class Gatherer {
  /** Dynamic sampling plays at most this many times the planned tasks. */
  static final int MOST_ROUNDS = 3;

  private final Session session;
  private final RolloutPlan plan;
  private final Workshop workshop;
  private final TaskDraw draw;

  Gatherer(Session session, Bench bench) {
    this.session = session;
    this.plan = session.recipe().rollout();
    this.workshop = bench.part("source");
    this.draw = session.draw(LearningPhase.NAME);
  }

  List<Trajectory> gather(int update, int round) {
    List<Gathering.Start> starts =
        IntStream.range(0, plan.tasks())
            .mapToObj(t -> start(((long) update * MOST_ROUNDS + round) * plan.tasks() + t))
            .toList();
    var place = new Player.Place(LearningPhase.NAME, update);
    int first = round * plan.tasks() * plan.group();
    return plan.source().gather(new Round(place, first, starts));
  }

  private Gathering.Start start(long number) {
    return new Gathering.Start(
        draw.get(number),
        Seeds.child(session.seed(LearningPhase.NAME), number),
        LearningPhase.NAME + "/" + number);
  }

  /** A round of an update, whose episodes are numbered on from the rounds before. */
  private final class Round implements Gathering {
    private final Player.Place place;
    private final int first;
    private final List<Start> starts;

    Round(Player.Place place, int first, List<Start> starts) {
      this.place = place;
      this.first = first;
      this.starts = starts;
    }

    @Override
    public Workshop workshop() {
      return workshop;
    }

    @Override
    public int update() {
      return place.update();
    }

    @Override
    public List<Start> starts() {
      return starts;
    }

    @Override
    public int group() {
      return plan.group();
    }

    @Override
    public String id(int n) {
      return place.episode(first + n);
    }

    @Override
    public List<Trajectory> play(List<PlannedEpisode> plans, ActorFactory actors) {
      return session.player().play(place, plans, actors, session.limits());
    }
  }
}

package dev.agoge.run.train;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.environment.Split;
import dev.agoge.environment.TaskSet;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.search.NoSearch;
import dev.agoge.search.Search;
import dev.agoge.search.Searching;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.stream.IntStream;

/** Plays the first tasks of a split once each; the agent plays as the recipe evaluates it. */
final class Evaluation {
  private final Session session;

  Evaluation(Session session) {
    this.session = session;
  }

  /** The agent as it is now on validation tasks. */
  List<Trajectory> validate(String phase, int update) {
    int tasks = session.recipe().evaluate().validationTasks();
    var place = new Player.Place("validation-" + phase, update);
    return play(place, Split.VALIDATION, tasks, agent());
  }

  /** Some player on the held-out tasks. */
  List<Trajectory> heldOut(String player, ActorFactory actors) {
    int tasks = session.recipe().evaluate().heldOutTasks();
    return play(new Player.Place("held-out-" + player, 0), Split.HELD_OUT, tasks, actors);
  }

  /** The agent as it is evaluated. */
  ActorFactory agent() {
    ActorFactory alone = Actors.model(session.evaluatedAgent(), session.policy().model());
    Search search = session.recipe().evaluate().search();
    return search instanceof NoSearch
        ? alone
        : Searching.with(search, session.environment().spec(), alone);
  }

  private List<Trajectory> play(Player.Place place, Split split, int most, ActorFactory actors) {
    TaskSet tasks = session.environment().tasks(split);
    int count = most == 0 ? tasks.size() : Math.min(most, tasks.size());
    List<PlannedEpisode> plans =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new PlannedEpisode(
                        place.episode(i),
                        tasks.get(i),
                        Seeds.child(session.seed(split.label()), i),
                        place.episode(i)))
            .toList();
    return session.player().play(place, plans, actors, session.evaluationLimits());
  }
}

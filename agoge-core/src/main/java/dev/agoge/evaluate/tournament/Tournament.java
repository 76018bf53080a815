package dev.agoge.evaluate.tournament;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Task;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.rollout.RolloutEngine;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.Trajectory;
import dev.agoge.trajectory.TrajectorySink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Has every entrant meet every other, and itself, at the same tasks with the same seeds, once in
 * each seat order.
 *
 * @param environment where; has two seats or more
 * @param limits how long an episode may be, and how many are played at once
 * @param seed the same seed gives the same episodes
 */
public record Tournament(Environment environment, RolloutLimits limits, long seed) {
  public Tournament {
    int seats = environment.spec().players().size();
    if (seats < 2) {
      throw new IllegalArgumentException(
          "environment "
              + environment.spec().id()
              + " has one seat, so nobody meets there; a tournament needs two or more");
    }
  }

  /**
   * Plays all.
   *
   * @param entrants two or more, of different names
   * @param tasks at least one
   * @param sink takes each trajectory as soon as its episode ends
   * @throws IllegalArgumentException if there are fewer, or two have the same name
   */
  public List<Meeting> play(List<Entrant> entrants, List<Task> tasks, TrajectorySink sink) {
    Set<String> names = new HashSet<>();
    for (Entrant entrant : entrants) {
      if (!names.add(entrant.name())) {
        throw new IllegalArgumentException(
            "agent '" + entrant.name() + "' takes part twice; name each once");
      }
    }
    if (entrants.size() < 2) {
      throw new IllegalArgumentException(
          "a tournament of " + entrants.size() + " agent; name two or more");
    }
    List<Meeting> meetings = new ArrayList<>();
    for (int first = 0; first < entrants.size(); first++) {
      for (int second = 0; second < entrants.size(); second++) {
        ActorFactory actors = seated(entrants.get(first), entrants.get(second));
        String pair = "tournament/" + first + "-" + second;
        List<PlannedEpisode> plans =
            IntStream.range(0, tasks.size()).mapToObj(t -> plan(pair, tasks.get(t), t)).toList();
        for (Trajectory played :
            new RolloutEngine(environment, limits).play(plans, actors, sink, () -> false)) {
          meetings.add(new Meeting(first, second, played));
        }
      }
    }
    return meetings;
  }

  private PlannedEpisode plan(String pair, Task task, int number) {
    String id = pair + "/" + number;
    return new PlannedEpisode(id, task, Seeds.child(seed, number), id);
  }

  private ActorFactory seated(Entrant even, Entrant odd) {
    return Actors.seats(
        IntStream.range(0, environment.spec().players().size())
            .mapToObj(seat -> (seat % 2 == 0 ? even : odd).actors())
            .toList());
  }
}

package dev.agoge.evaluate.tournament;

import dev.agoge.evaluate.ClusterBootstrap;
import dev.agoge.evaluate.Interval;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What came of a tournament, at 95 % confidence.
 *
 * @param agents the entrants' names
 * @param tasks how many tasks were played
 * @param episodes how many episodes count
 * @param infrastructureFailures how many do not
 * @param crossPlay who fared how against whom
 * @param elo the entrants' ratings, in their order
 */
public record TournamentReport(
    List<String> agents,
    int tasks,
    int episodes,
    int infrastructureFailures,
    CrossPlay crossPlay,
    List<Rating> elo) {
  public TournamentReport {
    agents = List.copyOf(agents);
    elo = List.copyOf(elo);
  }

  /**
   * An entrant's rating.
   *
   * @param agent its name
   * @param rating with its interval; all ratings have mean {@link Elo#MEAN}
   */
  public record Rating(String agent, Interval rating) {}

  /** Reports on what was played. */
  public static TournamentReport of(List<String> agents, List<Meeting> meetings) {
    int counted = (int) meetings.stream().filter(Meeting::counts).count();
    List<Interval> ratings = Elo.of(meetings, agents.size(), 0);
    return new TournamentReport(
        agents,
        (int) meetings.stream().map(m -> m.trajectory().task().id()).distinct().count(),
        counted,
        meetings.size() - counted,
        CrossPlay.of(meetings, agents.size(), ClusterBootstrap.STANDARD),
        IntStream.range(0, agents.size())
            .mapToObj(i -> new Rating(agents.get(i), ratings.get(i)))
            .toList());
  }
}

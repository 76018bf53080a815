package dev.agoge.evaluate.tournament;

import dev.agoge.trajectory.Trajectory;

/**
 * One episode of a tournament. The first entrant has the seats with even numbers, the second those
 * with odd ones.
 *
 * @param first number of the entrant in the even seats
 * @param second number of the entrant in the odd seats, perhaps the same one
 * @param trajectory what was played
 */
public record Meeting(int first, int second, Trajectory trajectory) {

  /** Whether it says something about the entrants. */
  boolean counts() {
    return trajectory.counts();
  }

  /** The mean return of the seats with even numbers, or of those with odd ones. */
  double mean(boolean even) {
    double sum = 0;
    int seats = 0;
    for (int seat = even ? 0 : 1; seat < trajectory.players(); seat += 2) {
      sum += trajectory.episodeReturn(seat);
      seats++;
    }
    return seats == 0 ? 0 : sum / seats;
  }

  /** 1 if the first entrant's seats got more on average, 0 if less, ½ if as much. */
  double won() {
    double difference = mean(true) - mean(false);
    return Math.abs(difference) < 1e-9 ? 0.5 : difference > 0 ? 1 : 0;
  }
}

package dev.agoge.credit;

import java.util.List;
import java.util.stream.IntStream;

/** What a method makes of the scores that one player had in the episodes of a group. */
@FunctionalInterface
interface Baseline {

  /** Scores to advantages, in the same order. */
  double[] advantages(double[] scores);

  /**
   * Each player's advantage in each episode. A player is compared with the same player of the other
   * episodes only: what one wins in a zero-sum game the other loses, and the mean of both says
   * nothing.
   *
   * @return [player][episode]
   */
  default double[][] byPlayer(List<Judged> group) {
    return IntStream.range(0, Judged.players(group))
        .mapToObj(p -> advantages(Judged.scores(group, p)))
        .toArray(double[][]::new);
  }

  /**
   * The same for each step, by whose it was.
   *
   * @return [episode][step], fresh
   */
  default double[][] byStep(List<Judged> group) {
    double[][] players = byPlayer(group);
    return IntStream.range(0, group.size())
        .mapToObj(
            i ->
                group.get(i).trajectory().steps().stream()
                    .mapToDouble(step -> players[step.player()][i])
                    .toArray())
        .toArray(double[][]::new);
  }

  /** Every token gets the advantage of the player who produced it. */
  default List<Credited> assign(List<Judged> group) {
    double[][] advantages = byPlayer(group);
    return IntStream.range(0, group.size())
        .mapToObj(
            i -> Credited.perPlayer(group.get(i).trajectory(), player -> advantages[player][i]))
        .toList();
  }
}

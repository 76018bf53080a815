package dev.agoge.credit;

import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The steps of one player, and what it got from each until its next. What the judge's score adds to
 * the return, or takes from it, came with the last. What was paid before a player's first step is
 * nobody's merit.
 *
 * @param player whose steps
 * @param steps places among the trajectory's steps, in order
 * @param rewards as many as steps
 */
public record Turns(int player, int[] steps, double[] rewards) {

  /** The turns of every player who came to act. */
  public static List<Turns> of(Judged judged) {
    return IntStream.range(0, judged.trajectory().players())
        .mapToObj(player -> of(judged, player))
        .filter(turns -> turns.steps.length > 0)
        .toList();
  }

  private static Turns of(Judged judged, int player) {
    Trajectory trajectory = judged.trajectory();
    List<Step> all = trajectory.steps();
    int[] steps =
        IntStream.range(0, all.size()).filter(s -> all.get(s).player() == player).toArray();
    double[] rewards = new double[steps.length];
    for (int k = 0; k < steps.length; k++) {
      int next = k + 1 < steps.length ? steps[k + 1] : all.size();
      for (int s = steps[k]; s < next; s++) {
        rewards[k] += all.get(s).rewards().of(player);
      }
    }
    if (steps.length > 0) {
      rewards[steps.length - 1] += judged.score(player) - trajectory.episodeReturn(player);
    }
    return new Turns(player, steps, rewards);
  }

  /**
   * A number for every step of a trajectory.
   *
   * @param numbers of a player's turns, one each
   */
  static double[] perStep(Judged judged, Function<Turns, double[]> numbers) {
    double[] all = new double[judged.trajectory().steps().size()];
    for (Turns turns : of(judged)) {
      turns.put(numbers.apply(turns), all);
    }
    return all;
  }

  /** These turns' share of the numbers of all steps. */
  double[] take(double[] all) {
    return IntStream.of(steps).mapToDouble(s -> all[s]).toArray();
  }

  private void put(double[] numbers, double[] all) {
    for (int k = 0; k < steps.length; k++) {
      all[steps[k]] = numbers[k];
    }
  }

  /** Sums to the end: Gₖ = rₖ + γ Gₖ₊₁. */
  static double[] toGo(double[] rewards, double discount) {
    double[] sums = new double[rewards.length];
    double later = 0;
    for (int k = rewards.length - 1; k >= 0; k--) {
      later = rewards[k] + discount * later;
      sums[k] = later;
    }
    return sums;
  }

  /**
   * Centres numbers of the steps of a group, each player's by themselves.
   *
   * @param numbers [trajectory][step]
   * @return the same in their own units, or in standard deviations
   */
  static double[][] centred(List<Judged> group, double[][] numbers, boolean standardise) {
    double[][] result = new double[numbers.length][];
    for (int i = 0; i < numbers.length; i++) {
      result[i] = new double[numbers[i].length];
    }
    for (int player = 0; player < Judged.players(group); player++) {
      List<int[]> places = new ArrayList<>();
      for (int i = 0; i < numbers.length; i++) {
        List<Step> steps = group.get(i).trajectory().steps();
        for (int s = 0; s < numbers[i].length; s++) {
          if (steps.get(s).player() == player) {
            places.add(new int[] {i, s});
          }
        }
      }
      double[] own = places.stream().mapToDouble(p -> numbers[p[0]][p[1]]).toArray();
      double[] relative = Statistics.centred(own, standardise);
      for (int k = 0; k < relative.length; k++) {
        result[places.get(k)[0]][places.get(k)[1]] = relative[k];
      }
    }
    return result;
  }

  /** One advantage a step for each trajectory of a group. */
  static List<Credited> credited(List<Judged> group, double[][] advantages) {
    return IntStream.range(0, group.size())
        .mapToObj(i -> Credited.perStep(group.get(i).trajectory(), advantages[i]))
        .toList();
  }
}

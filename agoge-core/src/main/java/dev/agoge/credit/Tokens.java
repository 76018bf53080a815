package dev.agoge.credit;

import dev.agoge.trajectory.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The output tokens of one player in the order they were said, and what it got after each: the
 * reward of a turn comes after its last token, that of a turn without tokens after the token before
 * it.
 *
 * @param calls for each token the place of its call among the trajectory's calls
 * @param places for each token its place within that call's output
 * @param turns for each token the place of its turn among the player's turns
 * @param rewards for each token
 */
record Tokens(int[] calls, int[] places, int[] turns, double[] rewards) {

  /** The tokens of each player's turns; players who said nothing are left out. */
  static List<Tokens> of(Judged judged) {
    return Turns.of(judged).stream()
        .map(turns -> of(judged, turns))
        .filter(tokens -> tokens.calls.length > 0)
        .toList();
  }

  private static Tokens of(Judged judged, Turns turns) {
    int[] first = firstCalls(judged);
    List<int[]> said = new ArrayList<>();
    List<Double> paid = new ArrayList<>();
    for (int k = 0; k < turns.steps().length; k++) {
      int step = turns.steps()[k];
      for (int c = first[step]; c < first[step + 1]; c++) {
        Step own = judged.trajectory().steps().get(step);
        for (int t = 0; t < own.calls().get(c - first[step]).output().length; t++) {
          said.add(new int[] {c, t, k});
          paid.add(0.0);
        }
      }
      if (!paid.isEmpty()) {
        paid.set(paid.size() - 1, paid.getLast() + turns.rewards()[k]);
      }
    }
    return new Tokens(
        said.stream().mapToInt(s -> s[0]).toArray(),
        said.stream().mapToInt(s -> s[1]).toArray(),
        said.stream().mapToInt(s -> s[2]).toArray(),
        paid.stream().mapToDouble(d -> d).toArray());
  }

  /** For each step the place of its first call among all calls, and the number of calls. */
  private static int[] firstCalls(Judged judged) {
    List<Step> steps = judged.trajectory().steps();
    int[] first = new int[steps.size() + 1];
    for (int s = 0; s < steps.size(); s++) {
      first[s + 1] = first[s] + steps.get(s).calls().size();
    }
    return first;
  }

  /** Where each turn that has tokens starts, and where the last one ends. */
  int[] starts() {
    return IntStream.rangeClosed(0, turns.length)
        .filter(i -> i == 0 || i == turns.length || turns[i] != turns[i - 1])
        .toArray();
  }

  /** These tokens' values. */
  double[] take(double[][] values) {
    double[] own = new double[calls.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = values[calls[i]][places[i]];
    }
    return own;
  }

  /** Writes numbers of these tokens to where they belong. */
  void put(double[] numbers, float[][] rows) {
    for (int i = 0; i < numbers.length; i++) {
      rows[calls[i]][places[i]] = (float) numbers[i];
    }
  }

  /** Zeros for every output token. */
  static float[][] rows(Judged judged) {
    return judged.trajectory().calls().stream()
        .map(call -> new float[call.output().length])
        .toArray(float[][]::new);
  }
}

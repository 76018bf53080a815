package dev.agoge.credit;

import dev.agoge.trajectory.Step;
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
    List<Step> steps = judged.trajectory().steps();
    int count = 0;
    for (int step : turns.steps()) {
      count += steps.get(step).calls().stream().mapToInt(c -> c.output().length).sum();
    }
    var tokens = new Tokens(new int[count], new int[count], new int[count], new double[count]);
    int next = 0;
    int call = 0;
    int step = 0;
    for (int k = 0; k < turns.steps().length; k++) {
      for (; step < turns.steps()[k]; step++) {
        call += steps.get(step).calls().size();
      }
      for (int c = 0; c < steps.get(step).calls().size(); c++) {
        int length = steps.get(step).calls().get(c).output().length;
        for (int t = 0; t < length; t++, next++) {
          tokens.calls[next] = call + c;
          tokens.places[next] = t;
          tokens.turns[next] = k;
        }
      }
      if (next > 0) {
        tokens.rewards[next - 1] += turns.rewards()[k];
      }
    }
    return tokens;
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

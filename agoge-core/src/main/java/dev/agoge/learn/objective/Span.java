package dev.agoge.learn.objective;

import dev.agoge.learn.Slopes;
import dev.agoge.learn.TokenBatch;
import dev.agoge.learn.TokenBatch.Origin;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tokens of a batch that are weighed together.
 *
 * @param tokens their places in the batch, in order; not empty
 */
record Span(int[] tokens) {

  private record Key(int example, int part, int call) {
    static Key of(Origin origin, Unit unit) {
      return new Key(origin.example(), origin.part(), unit == Unit.CALL ? origin.call() : 0);
    }
  }

  /** The spans of a batch, in the order of their first tokens. */
  static List<Span> of(TokenBatch batch, Unit unit) {
    Map<Key, int[]> spans = new LinkedHashMap<>();
    IntStream.range(0, batch.size())
        .forEach(
            i -> spans.merge(Key.of(batch.origins()[i], unit), new int[] {i}, Span::concatenated));
    return spans.values().stream().map(Span::new).toList();
  }

  private static int[] concatenated(int[] first, int[] second) {
    int[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** How many tokens. */
  int size() {
    return tokens.length;
  }

  /** Where the first token comes from. */
  Origin origin(TokenBatch batch) {
    return batch.origins()[tokens[0]];
  }

  /** The sum of the tokens' numbers. */
  double sum(double[] numbers) {
    return Arrays.stream(tokens).mapToDouble(i -> numbers[i]).sum();
  }

  /** The mean of the tokens' numbers. */
  double mean(double[] numbers) {
    return sum(numbers) / tokens.length;
  }

  /** Adds to ∂L/∂log π of each token. */
  void slope(Slopes slopes, double slope) {
    for (int i : tokens) {
      slopes.add(i, slope);
    }
  }
}

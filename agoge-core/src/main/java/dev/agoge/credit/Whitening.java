package dev.agoge.credit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Brings the advantages of all tokens of an update to mean 0 and deviation 1. */
final class Whitening {
  private Whitening() {}

  static List<List<Credited>> of(List<List<Credited>> update) {
    double[] all =
        Statistics.centred(
            update.stream().flatMap(List::stream).flatMapToDouble(Whitening::tokens).toArray(),
            true);
    List<List<Credited>> white = new ArrayList<>();
    int next = 0;
    for (List<Credited> group : update) {
      List<Credited> whiteGroup = new ArrayList<>();
      for (Credited credited : group) {
        float[][] rows = new float[credited.advantages().length][];
        for (int c = 0; c < rows.length; c++) {
          rows[c] = new float[credited.advantages()[c].length];
          for (int t = 0; t < rows[c].length; t++) {
            rows[c][t] = (float) all[next++];
          }
        }
        whiteGroup.add(new Credited(credited.trajectory(), rows));
      }
      white.add(whiteGroup);
    }
    return white;
  }

  private static DoubleStream tokens(Credited credited) {
    return Arrays.stream(credited.advantages())
        .flatMapToDouble(row -> IntStream.range(0, row.length).mapToDouble(t -> row[t]));
  }
}

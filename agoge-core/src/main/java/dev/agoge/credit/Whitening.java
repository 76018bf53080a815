package dev.agoge.credit;

import java.util.ArrayList;
import java.util.List;

/** Brings the advantages of all tokens of an update to mean 0 and deviation 1. */
final class Whitening {
  private Whitening() {}

  static List<List<Credited>> of(List<List<Credited>> update) {
    double[] white = Statistics.centred(tokens(update), true);
    List<List<Credited>> result = new ArrayList<>();
    int next = 0;
    for (List<Credited> group : update) {
      List<Credited> whiteGroup = new ArrayList<>();
      for (Credited credited : group) {
        float[][] rows = new float[credited.advantages().length][];
        for (int c = 0; c < rows.length; c++) {
          rows[c] = new float[credited.advantages()[c].length];
          for (int t = 0; t < rows[c].length; t++) {
            rows[c][t] = (float) white[next++];
          }
        }
        whiteGroup.add(new Credited(credited.trajectory(), rows));
      }
      result.add(whiteGroup);
    }
    return result;
  }

  private static double[] tokens(List<List<Credited>> update) {
    int count = 0;
    for (List<Credited> group : update) {
      for (Credited credited : group) {
        for (float[] row : credited.advantages()) {
          count += row.length;
        }
      }
    }
    double[] all = new double[count];
    int next = 0;
    for (List<Credited> group : update) {
      for (Credited credited : group) {
        for (float[] row : credited.advantages()) {
          for (float advantage : row) {
            all[next++] = advantage;
          }
        }
      }
    }
    return all;
  }
}

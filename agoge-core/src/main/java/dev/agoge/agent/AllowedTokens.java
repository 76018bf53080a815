package dev.agoge.agent;

import java.util.List;

/** What a constraint to some texts leaves open at each token. */
final class AllowedTokens {
  private AllowedTokens() {}

  /**
   * The tokens from which each token of an output was chosen.
   *
   * @param choices the texts that may be said, as tokens, end token included
   * @param said one of them
   * @return sorted ids for each token; of length 0 if what was said is not among the choices
   */
  static int[][] of(List<int[]> choices, int[] said) {
    int[][] allowed = new int[said.length][];
    List<int[]> open = choices;
    for (int t = 0; t < said.length; t++) {
      int at = t;
      allowed[t] =
          open.stream()
              .filter(c -> c.length > at)
              .mapToInt(c -> c[at])
              .distinct()
              .sorted()
              .toArray();
      open = open.stream().filter(c -> c.length > at && c[at] == said[at]).toList();
      if (open.isEmpty()) {
        return new int[0][];
      }
    }
    return allowed;
  }
}

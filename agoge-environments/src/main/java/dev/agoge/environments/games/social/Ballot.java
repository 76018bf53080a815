package dev.agoge.environments.games.social;

import java.util.List;

/** Counts votes. */
final class Ballot {
  private Ballot() {}

  /** The player with more votes than any other and than there are skipped ones; -1 if none. */
  static int out(Village v) {
    int[] counts = new int[v.votes().size() + 1];
    for (int voter = 0; voter < v.votes().size(); voter++) {
      if (v.lives(voter)) {
        counts[v.votes().get(voter)]++;
      }
    }
    int best = 0;
    boolean tie = false;
    for (int choice = 1; choice < counts.length; choice++) {
      if (counts[choice] > counts[best]) {
        best = choice;
        tie = false;
      } else if (counts[choice] == counts[best]) {
        tie = true;
      }
    }
    return tie ? -1 : best - 1;
  }

  /** The day in a line. */
  static String told(Village v, List<String> names, int out) {
    StringBuilder text = new StringBuilder(120).append("Day ").append(v.day()).append(": ");
    Stories.statements(text, v, names);
    text.append(" Votes: ");
    boolean any = false;
    for (int voter = 0; voter < names.size(); voter++) {
      if (v.lives(voter)) {
        text.append(any ? ", " : "").append(names.get(voter)).append(" for ");
        int vote = v.votes().get(voter);
        text.append(vote == 0 ? "none" : names.get(vote - 1));
        any = true;
      }
    }
    if (out < 0) {
      return text.append(". Nobody leaves.\n").toString();
    }
    text.append(". ").append(names.get(out)).append(" leaves, ");
    return text.append(v.isImpostor(out) ? "an impostor.\n" : "one of the crew.\n").toString();
  }
}

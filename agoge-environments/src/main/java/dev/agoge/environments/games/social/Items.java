package dev.agoge.environments.games.social;

import java.util.List;

/**
 * What is to be divided, and what it is worth to each player. A share is a number: how many of each
 * item, in mixed radix.
 *
 * @param names of the items, in the plural
 * @param counts how many there are of each
 * @param first value of one of each to the first player
 * @param second value of one of each to the second
 */
public record Items(
    List<String> names, List<Integer> counts, List<Integer> first, List<Integer> second) {
  public Items {
    names = List.copyOf(names);
    counts = List.copyOf(counts);
    first = List.copyOf(first);
    second = List.copyOf(second);
  }

  /** How many shares there are. */
  int shares() {
    return counts.stream().reduce(1, (product, count) -> product * (count + 1));
  }

  int count(int share, int item) {
    int rest = share;
    for (int i = 0; i < item; i++) {
      rest /= counts.get(i) + 1;
    }
    return rest % (counts.get(item) + 1);
  }

  /** What remains for the other. */
  int rest(int share) {
    return shares() - 1 - share;
  }

  int worth(int share, int player) {
    List<Integer> values = player == 0 ? first : second;
    int worth = 0;
    for (int i = 0; i < counts.size(); i++) {
      worth += count(share, i) * values.get(i);
    }
    return worth;
  }

  /** What everything is worth to a player. */
  public int total(int player) {
    return worth(shares() - 1, player);
  }

  /** How many items two shares have in common at least, if both were taken. */
  int overlap(int share, int other) {
    int overlap = 0;
    for (int i = 0; i < counts.size(); i++) {
      overlap += Math.max(0, count(share, i) + count(other, i) - counts.get(i));
    }
    return overlap;
  }

  int size(int share) {
    int size = 0;
    for (int i = 0; i < counts.size(); i++) {
      size += count(share, i);
    }
    return size;
  }

  /** A share in words: {@code 2 apples, 1 hat}; {@code nothing} for none. */
  String text(int share) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < counts.size(); i++) {
      int count = count(share, i);
      if (count > 0) {
        text.append(text.isEmpty() ? "" : ", ").append(count).append(' ').append(noun(i, count));
      }
    }
    return text.isEmpty() ? "nothing" : text.toString();
  }

  private String noun(int item, int count) {
    String plural = names.get(item);
    return count == 1 ? plural.substring(0, plural.length() - 1) : plural;
  }
}

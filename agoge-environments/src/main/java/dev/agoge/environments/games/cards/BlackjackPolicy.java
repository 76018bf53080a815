package dev.agoge.environments.games.cards;

import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;

/**
 * The best policy of blackjack, by dynamic programming: first what the dealer ends with from each
 * card shown, then the value of each of the player's totals, from those with most to draw to those
 * with least. Exact for the endless deck; hands do not influence each other.
 */
public final class BlackjackPolicy implements Strategy<BlackjackState> {
  private static final int HIT = 0;
  private static final int STAND = 1;
  private static final int DOUBLE = 2;

  /** Of the dealer's ends: 17 to 21, too much, and a natural. */
  private static final int BUST = 5;

  private static final int NATURAL = 6;

  /** By card shown and end. */
  private final double[][] ends = new double[10][7];

  /** By card shown, total, and whether an ace counts 11: the value with stand and hit only. */
  private final double[][][] values = new double[10][22][2];

  /** Solves it; takes less than a millisecond. */
  public BlackjackPolicy() {
    for (int up = 0; up < 10; up++) {
      dealer(up, up + 1, up == 0, 1, 1);
      for (int total = 21; total >= 11; total--) {
        values[up][total][0] = best(up, total, false);
      }
      for (int total = 21; total >= 12; total--) {
        values[up][total][1] = best(up, total, true);
      }
      for (int total = 10; total >= 2; total--) {
        values[up][total][0] = best(up, total, false);
      }
    }
  }

  /** Adds up the ways in which the dealer goes on from hard points. */
  private void dealer(int up, int hard, boolean ace, int cards, double probability) {
    int total = ace && hard <= 11 ? hard + 10 : hard;
    if (total >= 17) {
      int end = total > 21 ? BUST : total == 21 && cards == 2 ? NATURAL : total - 17;
      ends[up][end] += probability;
      return;
    }
    for (int card = 0; card < 10; card++) {
      double p = probability * Cards.probability(card);
      dealer(up, hard + card + 1, ace || card == 0, cards + 1, p);
    }
  }

  private double best(int up, int total, boolean soft) {
    return total == 21 ? stand(up, total) : Math.max(stand(up, total), hit(up, total, soft));
  }

  /** What it is worth to have a total that is not a natural and draw no more. */
  private double stand(int up, int total) {
    double value = ends[up][BUST] - ends[up][NATURAL];
    for (int end = 17; end <= 21; end++) {
      value += Integer.signum(total - end) * ends[up][end - 17];
    }
    return value;
  }

  private double hit(int up, int total, boolean soft) {
    double value = 0;
    for (int card = 0; card < 10; card++) {
      int after = after(total, soft, card);
      double worth = after > 21 ? -1 : values[up][after][isSoft(total, soft, card) ? 1 : 0];
      value += Cards.probability(card) * worth;
    }
    return value;
  }

  private double twice(int up, int total, boolean soft) {
    double value = 0;
    for (int card = 0; card < 10; card++) {
      int after = after(total, soft, card);
      value += 2 * Cards.probability(card) * (after > 21 ? -1 : stand(up, after));
    }
    return value;
  }

  private static int hard(int total, boolean soft, int card) {
    return (soft ? total - 10 : total) + card + 1;
  }

  private static int after(int total, boolean soft, int card) {
    int hard = hard(total, soft, card);
    return (soft || card == 0) && hard <= 11 ? hard + 10 : hard;
  }

  private static boolean isSoft(int total, boolean soft, int card) {
    return after(total, soft, card) != hard(total, soft, card);
  }

  /** What a hand is worth on average, in stakes, before any card is dealt. */
  public double value() {
    double value = 0;
    for (int a = 0; a < 10; a++) {
      for (int b = 0; b < 10; b++) {
        for (int up = 0; up < 10; up++) {
          double p = Cards.probability(a) * Cards.probability(b) * Cards.probability(up);
          value += p * dealt("" + Cards.letter(a) + Cards.letter(b), up);
        }
      }
    }
    return value;
  }

  private double dealt(String mine, int up) {
    int total = Cards.total(mine);
    if (Cards.natural(mine)) {
      return 1.5 * (1 - ends[up][NATURAL]);
    }
    boolean soft = Cards.soft(mine);
    return Math.max(values[up][total][soft ? 1 : 0], twice(up, total, soft));
  }

  @Override
  public int choose(Game<BlackjackState> game, BlackjackState state, double draw) {
    int up = "A23456789T".indexOf(state.dealers());
    int total = Cards.total(state.mine());
    boolean soft = Cards.soft(state.mine());
    double hit = hit(up, total, soft);
    double stand = stand(up, total);
    if (state.mine().length() == 2 && twice(up, total, soft) > Math.max(hit, stand)) {
      return DOUBLE;
    }
    return hit > stand ? HIT : STAND;
  }
}

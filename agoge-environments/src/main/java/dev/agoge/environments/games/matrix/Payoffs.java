package dev.agoge.environments.games.matrix;

/**
 * What two players get, by what each does: C for the choice that suits the other, D for the other
 * choice.
 *
 * @param both to each if both choose C
 * @param alone to the one who chooses C alone
 * @param gain to the one who chooses D alone
 * @param neither to each if both choose D
 */
public record Payoffs(int both, int alone, int gain, int neither) {

  /** What one gets. */
  int of(boolean mineIsC, boolean othersIsC) {
    return mineIsC ? (othersIsC ? both : alone) : othersIsC ? gain : neither;
  }

  /** The least of all. */
  int least() {
    return Math.min(Math.min(both, alone), Math.min(gain, neither));
  }

  /** The most of all. */
  int most() {
    return Math.max(Math.max(both, alone), Math.max(gain, neither));
  }
}

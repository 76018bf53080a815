package dev.agoge.environments.wordle;

/**
 * What the episodes of a task share.
 *
 * @param secret the word to find
 * @param anyWord whether guesses need not be in the lexicon
 * @param seed of the choice of guesses to list
 */
record Game(Lexicon lexicon, Strategy strategy, String secret, boolean anyWord, long seed) {

  /**
   * What the expert guesses. Honest, and always in time from the start; on the last try, where
   * chance or another player left several words, it says the secret.
   */
  String bestGuess(WordleState state) {
    return state.left() == 1 ? secret : lexicon.word(strategy.choose(state));
  }
}

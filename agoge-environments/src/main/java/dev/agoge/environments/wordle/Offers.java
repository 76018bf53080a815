package dev.agoge.environments.wordle;

import dev.agoge.support.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Some guesses for players that choose from a list, in alphabetical order: about ten that agree
 * with the marks, the expert's among them, and twenty from the whole lexicon. On the last try all
 * that agree are listed, so that the list does not give the secret away.
 */
final class Offers {
  private static final int AGREEING = 10;
  private static final int OTHERS = 20;

  private Offers() {}

  static List<String> of(Game game, WordleState state) {
    int[] possible = state.possible();
    SplittableRandom random = new SplittableRandom(Seeds.child(game.seed(), state.key()));
    int agreeing = state.left() == 1 ? possible.length : Math.min(possible.length, AGREEING);
    int[] places = new int[agreeing + OTHERS + 1];
    spread(possible, agreeing, random, places, 0);
    spread(game.lexicon().everyPlace(), OTHERS, random, places, agreeing);
    places[agreeing + OTHERS] = game.lexicon().place(game.bestGuess(state));
    return words(game.lexicon(), places);
  }

  /** So many different ones, evenly spread from a random place on. */
  private static void spread(int[] from, int count, SplittableRandom random, int[] to, int at) {
    int start = random.nextInt(from.length);
    for (int i = 0; i < count; i++) {
      to[at + i] = from[(start + i * from.length / count) % from.length];
    }
  }

  private static List<String> words(Lexicon lexicon, int[] places) {
    Arrays.sort(places);
    String[] words = new String[places.length];
    int count = 0;
    for (int i = 0; i < places.length; i++) {
      if (i == 0 || places[i] != places[i - 1]) {
        words[count++] = lexicon.word(places[i]);
      }
    }
    return List.of(Arrays.copyOf(words, count));
  }
}

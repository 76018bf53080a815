package dev.agoge.environments.wordle;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;

/** An attempt to find the secret. */
final class WordleEpisode extends NativeEpisode<WordleState> {
  /** Progress when one word is left and not yet said. */
  private static final double KNOWN = 0.9;

  private static final int LONGEST = 40;
  private static final String NO_WORD = "Not five letters from a to z; no try used.";

  private final Game game;

  WordleEpisode(Task task, Game game) {
    this(task, game, WordleState.start(game.lexicon()));
  }

  private WordleEpisode(Task task, Game game, WordleState state) {
    super(task, state);
    this.game = game;
  }

  Game game() {
    return game;
  }

  @Override
  protected Observation observe(WordleState state) {
    return new WordleObservation(game, state);
  }

  @Override
  protected Transition<WordleState> transition(WordleState state, Action action) {
    String guess = letters(action.text());
    if (guess.isEmpty()) {
      return refused(state, NO_WORD);
    }
    if (!game.anyWord() && game.lexicon().place(guess) < 0) {
      return refused(state, "'" + guess + "' is not in the word list; no try used.");
    }
    WordleState next = state.guess(guess, Marks.of(guess, game.secret()), game.lexicon());
    return new Transition<>(next, Rewards.single(next.solved() ? 1 : 0), true);
  }

  private static Transition<WordleState> refused(WordleState state, String why) {
    return new Transition<>(state.refused(why), Rewards.single(0), false);
  }

  /** Five letters in lower case, however they are spaced; empty for anything else. */
  private static String letters(String text) {
    if (text.length() > LONGEST) {
      return "";
    }
    char[] letters = new char[Marks.LENGTH];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
      if (lower >= 'a' && lower <= 'z' && count < letters.length) {
        letters[count++] = lower;
      } else if (c != ' ' && c != '\n') {
        return "";
      }
    }
    return count == letters.length ? new String(letters) : "";
  }

  @Override
  protected boolean isFinal(WordleState state) {
    return state.ended();
  }

  @Override
  protected double progressOf(WordleState state) {
    return state.solved()
        ? 1
        : KNOWN * (1 - Math.log(state.possible().length) / Math.log(game.lexicon().size()));
  }

  @Override
  protected NativeEpisode<WordleState> at(WordleState state) {
    return new WordleEpisode(task(), game, state);
  }
}

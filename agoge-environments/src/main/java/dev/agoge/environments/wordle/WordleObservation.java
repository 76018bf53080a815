package dev.agoge.environments.wordle;

import dev.agoge.environment.Observation;
import java.util.List;

/** Shows a state; everything is rendered when asked for. */
record WordleObservation(Game game, WordleState state) implements Observation {
  private static final String OPENING =
      """
      Guess the secret English word of five letters in 6 tries.
      G: right letter in the right place. Y: the letter is elsewhere in the word. -: it is not, or no more of it.
      Answer with one word, such as: crane
      """;

  @Override
  public int player() {
    return 0;
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(256);
    if (state.tries() == 0) {
      text.append(OPENING);
    }
    if (!state.note().isEmpty()) {
      text.append(state.note()).append('\n');
    }
    for (int i = 0; i < state.tries(); i++) {
      Marks.print(state.guesses()[i], state.marks()[i], text);
      text.append('\n');
    }
    if (state.solved()) {
      return text.append("solved").toString();
    }
    return state.ended()
        ? text.append("out of tries; the word was ").append(game.secret()).toString()
        : text.append("tries left: ").append(state.left()).toString();
  }

  @Override
  public List<String> admissible() {
    return state.ended() ? List.of() : Offers.of(game, state);
  }

  @Override
  public String stateKey() {
    return state.key();
  }
}

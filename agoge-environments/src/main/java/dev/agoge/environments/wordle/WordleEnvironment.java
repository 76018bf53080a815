package dev.agoge.environments.wordle;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.support.Digest;
import dev.agoge.support.Seeds;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code wordle-v1}: find the secret word of five letters within six guesses.
 *
 * <p>An action is a word; the reward is 1 when it is the secret. The secret is fixed from the
 * start, and no word is a secret in two splits.
 */
public final class WordleEnvironment implements Environment {
  /** Name and version. */
  public static final String ID = "wordle-v1";

  static final String SUMMARY = "find a five-letter word by the marks of six guesses";

  private static final EnvironmentSpec SPEC =
      EnvironmentSpec.textual(ID, SUMMARY, RewardSpec.BINARY, 12);
  private static final Pattern TASK =
      Pattern.compile("(train|validation|held-out)(-any)?-([0-9]{1,4})");
  private static final long SEED = 20_260_202;

  private final Lexicon lexicon = Lexicon.SHIPPED;
  private final Strategy strategy = new Strategy(lexicon);
  private final Map<Split, List<String>> secrets = new EnumMap<>(Split.class);
  private final boolean anyWord;

  /** With guesses from the word list only. */
  public WordleEnvironment() {
    this(false);
  }

  /**
   * With the choice of what may be guessed.
   *
   * @param anyWord whether any five letters may be guessed, not only words of the list
   */
  public WordleEnvironment(boolean anyWord) {
    this.anyWord = anyWord;
    for (Split split : Split.values()) {
      secrets.put(split, Secrets.of(split, lexicon));
    }
  }

  @Override
  public EnvironmentSpec spec() {
    return SPEC;
  }

  private List<String> secrets(Split split) {
    return secrets.getOrDefault(split, List.of());
  }

  @Override
  public TaskSet tasks(Split split) {
    return TaskSet.of(secrets(split).size(), i -> task(split, i));
  }

  private Task task(Split split, int number) {
    String secret = secrets(split).get(number);
    boolean repeats = secret.chars().distinct().count() < Marks.LENGTH;
    return new Task(
        ID,
        split.label() + (anyWord ? "-any-" : "-") + number,
        split,
        repeats ? "repeated-letter" : "five-letters",
        guessesOfExpert(secret),
        Digest.of(anyWord ? secret + " any" : secret));
  }

  private int guessesOfExpert(String secret) {
    Game game = new Game(lexicon, strategy, secret, anyWord, 0);
    WordleState state = WordleState.start(lexicon);
    while (!state.ended()) {
      String guess = game.bestGuess(state);
      state = state.guess(guess, Marks.of(guess, secret), lexicon);
    }
    return state.tries();
  }

  @Override
  public Episode start(Task task, long seed) {
    Matcher parts = TASK.matcher(task.id());
    if (!task.environment().equals(ID)
        || !parts.matches()
        || !parts.group(1).equals(task.split().label())
        || Integer.parseInt(parts.group(3)) >= secrets(task.split()).size()) {
      throw task.isNotOf(ID);
    }
    String secret = secrets(task.split()).get(Integer.parseInt(parts.group(3)));
    boolean any = parts.group(2) != null;
    long offers = Seeds.child(SEED, task.id());
    return new WordleEpisode(task, new Game(lexicon, strategy, secret, any, offers));
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(new WordleExpert());
  }
}

package dev.agoge.environments.wordle;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import java.util.Map;

/** Offers {@code wordle}. */
public final class WordleProvider implements EnvironmentProvider {
  private static final String DICTIONARY = "dictionary";

  @Override
  public String name() {
    return "wordle";
  }

  @Override
  public String summary() {
    return WordleEnvironment.SUMMARY;
  }

  @Override
  public Map<String, String> options() {
    return Map.of(
        DICTIONARY,
        "what may be guessed: list, words of the list; any, any five letters (default list)");
  }

  @Override
  public Environment open(Map<String, String> options) {
    String dictionary = options.getOrDefault(DICTIONARY, "list");
    return switch (dictionary) {
      case "list" -> new WordleEnvironment(false);
      case "any" -> new WordleEnvironment(true);
      default ->
          throw new IllegalArgumentException(
              "dictionary '" + dictionary + "' of environment wordle: give list or any");
    };
  }
}

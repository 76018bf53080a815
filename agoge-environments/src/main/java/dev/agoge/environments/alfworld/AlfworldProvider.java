package dev.agoge.environments.alfworld;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.support.Labels;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Offers {@link AlfworldEnvironment} as {@code alfworld}. */
public final class AlfworldProvider implements EnvironmentProvider {
  private static final String GAMES = "games";
  private static final String GRAMMAR = "grammar";

  @Override
  public String name() {
    return "alfworld";
  }

  @Override
  public String summary() {
    return "the games of your ALFWorld folder (option games)";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put(GAMES, "folder with game.tw-pddl files, such as json_2.1.1");
    options.put(GRAMMAR, "put (put X in/on Y) or move (move X to Y) (default: as each file says)");
    return options;
  }

  @Override
  public Environment open(Map<String, String> options) {
    String folder = options.getOrDefault(GAMES, "");
    if (folder.isBlank()) {
      throw new IllegalArgumentException(
          "environment alfworld: option games is missing; give the folder with your game.tw-pddl"
              + " files, as in --option games=/data/alfworld/json_2.1.1");
    }
    return new AlfworldEnvironment(
        Path.of(folder), Optional.ofNullable(options.get(GRAMMAR)).map(AlfworldProvider::grammar));
  }

  private static Grammar grammar(String name) {
    return Labels.one("value of option grammar", name.strip(), Grammar.class, Grammar::label);
  }
}

package dev.agoge.run.train;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import java.nio.file.Path;
import java.util.Map;

/** Offers the environment of these tests. */
public final class LadderProvider implements EnvironmentProvider {
  @Override
  public String name() {
    return "ladder";
  }

  @Override
  public String summary() {
    return "a ladder to climb, for tests";
  }

  @Override
  public Map<String, String> options() {
    return Map.of(
        "trouble", "a folder; while there is 'all' or 'some' in it, episodes fail",
        "wayless", "rung from which the expert knows no way on",
        "wordy", "the rung that takes many words",
        "forks", "whether it says that it forks");
  }

  @Override
  public Environment open(Map<String, String> options) {
    return new Ladder(
        Path.of(options.getOrDefault("trouble", "nowhere")),
        Integer.parseInt(options.getOrDefault("wayless", "99")),
        Integer.parseInt(options.getOrDefault("wordy", "99")),
        Boolean.parseBoolean(options.getOrDefault("forks", "true")));
  }
}

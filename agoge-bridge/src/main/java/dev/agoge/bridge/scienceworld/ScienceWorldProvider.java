package dev.agoge.bridge.scienceworld;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Offers {@code scienceworld}. */
public final class ScienceWorldProvider implements EnvironmentProvider {

  @Override
  public String name() {
    return "scienceworld";
  }

  @Override
  public String summary() {
    return "ScienceWorld's tasks, from your own scienceworld.jar";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("jar", "path of scienceworld.jar (it is in the wheel: pip download scienceworld)");
    options.put("tasks", "only these tasks, with commas between them (default: all)");
    options.put("simplifications", "easy, or ScienceWorld's names with commas (default: none)");
    options.put("simulators", "episodes at once, 2 to 256 (default 8)");
    options.put("admissible", "on or off: list the valid actions, some 10 ms a step (default on)");
    return options;
  }

  @Override
  public Environment open(Map<String, String> options) {
    String simulators = options.getOrDefault("simulators", "8");
    if (!simulators.matches("[2-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-6]")) {
      throw new IllegalArgumentException(
          "simulators '"
              + simulators
              + "' of environment scienceworld: give a number from 2 to 256");
    }
    String admissible = options.getOrDefault("admissible", "on");
    if (!admissible.matches("on|off")) {
      throw new IllegalArgumentException(
          "admissible '" + admissible + "' of environment scienceworld: give on or off");
    }
    return new ScienceWorldEnvironment(
        jars(options.getOrDefault("jar", "")),
        Arrays.stream(options.getOrDefault("tasks", "").split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList(),
        options.getOrDefault("simplifications", ""),
        Integer.parseInt(simulators),
        admissible.equals("on"));
  }

  private static List<Path> jars(String named) {
    if (named.isEmpty()) {
      throw new IllegalArgumentException(
          "environment scienceworld needs your jar; get it with 'pip download scienceworld', unzip"
              + " the wheel, and name it with --option jar=PATH");
    }
    List<Path> jars = Arrays.stream(named.split(File.pathSeparator)).map(Path::of).toList();
    for (Path jar : jars) {
      if (!Files.isRegularFile(jar)) {
        throw new IllegalArgumentException("jar " + jar + " does not exist; check --option jar");
      }
    }
    return jars;
  }
}

package dev.agoge.environments.maze;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Offers {@code maze}. */
public final class MazeProvider implements EnvironmentProvider {
  private static final String POSITION = "position";
  private static final String SIZE = "size";
  private static final Pattern RANGE = Pattern.compile("([0-9]{1,2})(?:-([0-9]{1,2}))?");

  @Override
  public String name() {
    return "maze";
  }

  @Override
  public String summary() {
    return new MazeEnvironment().spec().summary();
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put(POSITION, "given, hidden or both: whether one is told where one is (default both)");
    options.put(SIZE, "cells a side: one of 5, 7, 9, 11 or a range within 5-15 (default 5-15)");
    return options;
  }

  @Override
  public Environment open(Map<String, String> options) {
    String size = options.getOrDefault(SIZE, "5-15");
    Matcher range = RANGE.matcher(size);
    if (!range.matches()) {
      throw new IllegalArgumentException(
          "size '"
              + size
              + "' of environment maze: give one of 5, 7, 9, 11 or a range within 5-15,"
              + " such as 5-7");
    }
    String last = range.group(2) == null ? range.group(1) : range.group(2);
    return new MazeEnvironment(
        kinds(options.getOrDefault(POSITION, "both")),
        Integer.parseInt(range.group(1)),
        Integer.parseInt(last));
  }

  private static List<Kind> kinds(String position) {
    return switch (position) {
      case "both" -> List.of(Kind.all());
      case "given" -> Arrays.stream(Kind.all()).filter(Kind::given).toList();
      case "hidden" -> Arrays.stream(Kind.all()).filter(kind -> !kind.given()).toList();
      default ->
          throw new IllegalArgumentException(
              "position '" + position + "' of environment maze: give given, hidden or both");
    };
  }
}

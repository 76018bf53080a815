package dev.agoge.recipe;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Where and how large a recipe and its baseline are run to be compared. Recipes with the same plan
 * and baseline share the baseline's runs.
 *
 * @param name of its file
 * @param environment name of the environment
 * @param options what it is opened with
 * @param seeds training runs of each, at least 2: an interval over runs needs two
 * @param sizes {@code section.key} to value, laid under what makes the method
 */
public record EvidencePlan(
    String name,
    String environment,
    Map<String, String> options,
    int seeds,
    Map<String, String> sizes) {
  public EvidencePlan {
    if (seeds < 2) {
      throw new IllegalArgumentException("seeds must be at least 2, not " + seeds);
    }
    options = sorted(options);
    sizes = sorted(sizes);
  }

  /** The seeds of the training runs, from 1 on. */
  public List<Long> seedNumbers() {
    return LongStream.rangeClosed(1, seeds).boxed().toList();
  }

  private static Map<String, String> sorted(Map<String, String> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }
}

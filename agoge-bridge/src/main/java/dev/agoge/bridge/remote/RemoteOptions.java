package dev.agoge.bridge.remote;

import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of an environment that is elsewhere. */
public final class RemoteOptions {
  private static final Map<Split, String> RANGES =
      new EnumMap<>(
          Map.of(Split.TRAIN, "train", Split.VALIDATION, "validation", Split.HELD_OUT, "heldOut"));
  private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");
  private static final String NUMBER = "-?[0-9]+(?:\\.[0-9]+)?";
  private static final Pattern INTERVAL = Pattern.compile("(" + NUMBER + ")\\.\\.(" + NUMBER + ")");

  private final String environment;
  private final Map<String, String> values;

  /**
   * Values of options.
   *
   * @param environment its name, for messages
   */
  public RemoteOptions(String environment, Map<String, String> values) {
    this.environment = environment;
    this.values = Map.copyOf(values);
  }

  /** The options that all dialects take, and some more, each with its line of help. */
  public static Map<String, String> with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(more);
    all.put("train", "numbers of the training tasks, such as 0-99");
    all.put("validation", "numbers of the validation tasks");
    all.put("heldOut", "numbers of the held-out tasks");
    all.put("steps", "steps after which an episode is cut");
    all.put("rewards", "range of an episode's return, such as 0..1 or -1..1");
    all.put("success", "the return from which on an episode is a success (default: the largest)");
    all.put("timeout", "seconds to wait for an answer (default 60)");
    return all;
  }

  /** A value, if given. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** How long to wait for an answer. */
  public Duration timeout() {
    return Duration.ofSeconds(positive("timeout", 60));
  }

  /** Steps after which an episode is cut. */
  public int steps(int fallback) {
    return positive("steps", fallback);
  }

  private int positive(String key, int fallback) {
    String given = values.getOrDefault(key, Integer.toString(fallback));
    if (!given.matches("[1-9][0-9]{0,6}")) {
      throw bad(key, given, "give a whole number from 1");
    }
    return Integer.parseInt(given);
  }

  /** Range and success threshold of returns. */
  public RewardSpec rewards(RewardSpec fallback) {
    if (!values.containsKey("rewards") && !values.containsKey("success")) {
      return fallback;
    }
    String given = values.getOrDefault("rewards", fallback.min() + ".." + fallback.max());
    Matcher interval = INTERVAL.matcher(given);
    if (!interval.matches()) {
      throw bad("rewards", given, "give the smallest and the largest return, such as 0..1");
    }
    double min = Double.parseDouble(interval.group(1));
    double max = Double.parseDouble(interval.group(2));
    String success = values.getOrDefault("success", Double.toString(max));
    if (!success.matches(NUMBER)
        || Double.parseDouble(success) <= min
        || Double.parseDouble(success) > max) {
      throw bad("success", success, "give a return above " + min + " and at most " + max);
    }
    return new RewardSpec(min, max, Double.parseDouble(success));
  }

  /** The numbers of the tasks of a split, if given. */
  public Optional<TaskRange> range(Split split) {
    String key = RANGES.getOrDefault(split, "");
    return text(key).map(given -> range(key, given));
  }

  private TaskRange range(String key, String given) {
    Matcher range = RANGE.matcher(given);
    if (!range.matches() || Integer.parseInt(range.group(1)) > Integer.parseInt(range.group(2))) {
      throw bad(key, given, "give the first and the last number, such as 0-99");
    }
    return new TaskRange(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
  }

  /** That an option's value cannot be used. */
  public IllegalArgumentException bad(String key, String given, String advice) {
    return new IllegalArgumentException(
        "%s '%s' of environment %s: %s".formatted(key, given, environment, advice));
  }
}

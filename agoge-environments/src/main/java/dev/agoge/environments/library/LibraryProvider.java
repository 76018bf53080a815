package dev.agoge.environments.library;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Offers {@code library}. */
public final class LibraryProvider implements EnvironmentProvider {
  private static final String HOPS = "hops";
  private static final Pattern RANGE = Pattern.compile("([0-9])(?:-([0-9]))?");

  @Override
  public String name() {
    return "library";
  }

  @Override
  public String summary() {
    return new LibraryEnvironment().spec().summary();
  }

  @Override
  public Map<String, String> options() {
    return Map.of(HOPS, "articles that lead to the answer: 1 to 4, or a range (default 1-4)");
  }

  @Override
  public Environment open(Map<String, String> options) {
    String hops = options.getOrDefault(HOPS, "1-4");
    Matcher range = RANGE.matcher(hops);
    if (!range.matches()) {
      throw new IllegalArgumentException(
          "hops '"
              + hops
              + "' of environment library: give one number or a range within 1-4, such as 2-3");
    }
    String last = range.group(2) == null ? range.group(1) : range.group(2);
    return new LibraryEnvironment(Integer.parseInt(range.group(1)), Integer.parseInt(last));
  }
}

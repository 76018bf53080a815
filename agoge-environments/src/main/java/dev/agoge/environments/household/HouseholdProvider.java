package dev.agoge.environments.household;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.support.Suggestions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Offers {@link HouseholdEnvironment} as {@code household}. */
public final class HouseholdProvider implements EnvironmentProvider {
  private static final String FAMILIES = "families";
  private static final String SIZE = "size";

  @Override
  public String name() {
    return "household";
  }

  @Override
  public String summary() {
    return "six families of chores in partially observable rooms";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put(FAMILIES, "comma list out of place,light,clean,heat,cool,two (default: all)");
    options.put(SIZE, "full or small rooms in training (default: full)");
    return options;
  }

  @Override
  public Environment open(Map<String, String> options) {
    Set<Family> families = EnumSet.noneOf(Family.class);
    for (String name : options.getOrDefault(FAMILIES, allFamilies()).split(",", -1)) {
      families.add(
          choose("family in option families", name.strip(), Family.values(), Family::label));
    }
    String size = options.getOrDefault(SIZE, Size.FULL.label()).strip();
    return new HouseholdEnvironment(
        families, choose("value of option size", size, Size.values(), Size::label));
  }

  private static String allFamilies() {
    return String.join(",", Arrays.stream(Family.values()).map(Family::label).toList());
  }

  private static <T> T choose(String what, String name, T[] all, Function<T, String> label) {
    List<String> known = Arrays.stream(all).map(label).toList();
    return Arrays.stream(all)
        .filter(t -> label.apply(t).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(Suggestions.unknown(what, name, known)));
  }
}

package dev.agoge.run.recipe;

import dev.agoge.credit.Credit;
import dev.agoge.credit.Credits;
import dev.agoge.credit.Outcome;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The credit methods there are, with their fallbacks. */
public final class CreditChoices {
  private CreditChoices() {}

  /**
   * Every registered method with its fallbacks, and once more for each other constant of a
   * parameter that names one of several: {@code gigpo, anchor: state}. The plainest comes first,
   * the rest by name. Methods with a parameter that must be set are left out.
   */
  public static Map<String, Credit> all() {
    Map<String, Credit> all = new LinkedHashMap<>();
    String plainest = new Outcome().name();
    with(plainest, Map.of()).ifPresent(credit -> all.put(plainest, credit));
    Credits.methods().keySet().stream().sorted().forEach(name -> addVariants(name, all));
    return all;
  }

  private static void addVariants(String name, Map<String, Credit> all) {
    with(name, Map.of()).ifPresent(credit -> all.put(name, credit));
    for (RecordComponent component : record(name).getRecordComponents()) {
      if (component.getType().isEnum()) {
        Arrays.stream(component.getType().getEnumConstants())
            .map(constant -> Binder.label((Enum<?>) constant))
            .forEach(label -> addVariant(name, component.getName(), label, all));
      }
    }
  }

  private static void addVariant(
      String name, String parameter, String label, Map<String, Credit> all) {
    with(name, Map.of(parameter, label))
        .filter(credit -> !all.containsValue(credit))
        .ifPresent(credit -> all.put("%s, %s: %s".formatted(name, parameter, label), credit));
  }

  private static Class<? extends Record> record(String name) {
    return Objects.requireNonNull(Credits.methods().get(name));
  }

  private static Optional<Credit> with(String name, Map<String, String> parameters) {
    Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    parameters.forEach((k, v) -> entries.put(k, new Tree.Entry(name, new Tree.Scalar(name, v))));
    try {
      return Optional.of((Credit) Binder.bind(record(name), new Tree.Section(name, entries)));
    } catch (RecipeException incomplete) {
      return Optional.empty();
    }
  }
}

package dev.agoge.run.recipe;

import dev.agoge.credit.Credit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A credit method as named on a command line: {@code gigpo}, or {@code
 * gigpo:weight=0.5,anchor=state}; what is not set has its default.
 *
 * @param label how it was named
 * @param credit the method
 */
public record NamedCredit(String label, Credit credit) {

  /**
   * Reads a list of methods.
   *
   * @param list with commas between methods and between a method's parameters
   * @param option name of the option that it was given in
   * @throws RecipeException if there is no such method or parameter
   */
  public static List<NamedCredit> list(String list, String option) {
    List<String> labels = new ArrayList<>();
    for (String part : list.split(",", -1)) {
      boolean more = part.contains("=") && !part.contains(":") && !labels.isEmpty();
      labels.add((more ? labels.removeLast() + "," : "") + part.strip());
    }
    return labels.stream().map(label -> named(label, option)).toList();
  }

  private static NamedCredit named(String label, String option) {
    int colon = label.indexOf(':');
    Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    put(entries, Binder.METHOD, colon < 0 ? label : label.substring(0, colon), option);
    if (colon >= 0) {
      for (String setting : label.substring(colon + 1).split(",", -1)) {
        int equals = setting.indexOf('=');
        if (equals < 0) {
          throw new RecipeException(
              option, "'" + setting + "' sets nothing; write " + label + "=VALUE");
        }
        put(entries, setting.substring(0, equals), setting.substring(equals + 1), option);
      }
    }
    var section = new Tree.Section(option, entries);
    return new NamedCredit(label, (Credit) Binder.choice(Credit.class, section, "credit", ""));
  }

  private static void put(
      Map<String, Tree.Entry> entries, String key, String value, String option) {
    entries.put(key.strip(), new Tree.Entry(option, new Tree.Scalar(option, value.strip())));
  }
}

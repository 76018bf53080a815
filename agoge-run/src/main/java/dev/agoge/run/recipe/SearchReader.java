package dev.agoge.run.recipe;

import dev.agoge.search.Search;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a search from an option of the command line. */
public final class SearchReader {
  private SearchReader() {}

  /**
   * The search that is meant.
   *
   * @param written {@code mcts} or {@code mcts:simulations=32,evaluator=progress}
   * @throws RecipeException if there is no such method or parameter, or a value cannot be used
   */
  public static Search read(String written) {
    String place = "--search " + written;
    int colon = written.indexOf(':');
    Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    entries.put(Binder.METHOD, entry(place, colon < 0 ? written : written.substring(0, colon)));
    if (colon >= 0) {
      for (String setting : written.substring(colon + 1).split(",", -1)) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
          throw new RecipeException(
              place, "'" + setting + "' is not of the form KEY=VALUE, such as candidates=4");
        }
        entries.put(setting.substring(0, equals), entry(place, setting.substring(equals + 1)));
      }
    }
    return Binder.choose(Search.class, new Tree.Section(place, entries), "search");
  }

  private static Tree.Entry entry(String place, String value) {
    return new Tree.Entry(place, new Tree.Scalar(place, value));
  }
}

package dev.agoge.environments.planning.pddl;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tree of types under {@code object}.
 *
 * @param parents each type but {@code object}, with its parent
 */
public record Types(Map<String, String> parents) {
  /** The type of everything. */
  public static final String OBJECT = "object";

  public Types {
    parents = Collections.unmodifiableMap(new LinkedHashMap<>(parents));
  }

  /** Whether the type is declared. */
  public boolean contains(String type) {
    return type.equals(OBJECT) || parents.containsKey(type);
  }

  /** Whether everything of one type is also of the other. */
  public boolean isSubtype(String type, String ancestor) {
    String t = type;
    while (!t.equals(ancestor)) {
      if (!parents.containsKey(t)) {
        return false;
      }
      t = parents.getOrDefault(t, OBJECT);
    }
    return true;
  }

  /** The declared names but {@code object}. */
  public Collection<String> names() {
    return parents.keySet();
  }
}

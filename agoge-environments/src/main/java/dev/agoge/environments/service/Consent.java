package dev.agoge.environments.service;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the customer said yes to.
 *
 * @param ids what the proposal named
 */
record Consent(Set<Kind> kinds, Set<String> ids) {

  Consent {
    kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    ids = Collections.unmodifiableSet(new TreeSet<>(ids));
  }

  static Consent of(Heard heard) {
    return new Consent(heard.kinds(), heard.ids());
  }

  boolean covers(Kind kind, String target) {
    return kinds.contains(kind) && names(ids, target);
  }

  /**
   * Whether some ids go with a target: one of them is it, or the order that it is an item of, or
   * the other way round; or none of them is of its sort.
   */
  static boolean names(Set<String> ids, String target) {
    boolean other = false;
    for (String id : ids) {
      if (target.startsWith(id) || id.startsWith(target)) {
        return true;
      }
      other |= id.charAt(0) == target.charAt(0);
    }
    return !other;
  }
}

package dev.agoge.environments.service;

import java.util.Set;

/** A kind of request, which puts into a draft what it is about. */
record Story(String name, Teller teller) {
  private static final Set<String> TRANSFERS = Set.of("broken", "lost-book");

  /** Makes the request. */
  interface Teller {
    Request tell(Draft draft);
  }

  /** Whether it is for a colleague. */
  boolean transfers() {
    return TRANSFERS.contains(name);
  }
}

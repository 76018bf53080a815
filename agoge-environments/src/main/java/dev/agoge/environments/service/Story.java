package dev.agoge.environments.service;

import java.util.Set;

/** A kind of request, which puts into a draft what it is about. */
record Story(String name, Teller teller) {
  private static final Set<String> TRANSFERS = Set.of("broken", "lost-book");
  private static final Set<String> FORBIDDEN =
      Set.of(
          "cancel-shipped",
          "return-late",
          "return-final-sale",
          "exchange-sold-out",
          "address-shipped",
          "stranger",
          "renew-awaited",
          "renew-limit",
          "renew-fees",
          "hold-limit",
          "move-ready",
          "waive-large",
          "waive-damage",
          "waive-again",
          "stranger-loan");

  /** Makes the request. */
  interface Teller {
    Request tell(Draft draft);
  }

  /** Whether the policy forbids it. */
  boolean isForbidden() {
    return FORBIDDEN.contains(name);
  }

  /** Whether it is for a colleague. */
  boolean transfers() {
    return TRANSFERS.contains(name);
  }
}

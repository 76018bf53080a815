package dev.agoge.environments.service;

import java.util.ArrayList;
import java.util.List;

/**
 * What counts in the end.
 *
 * @param customer whom the agent identified; empty if nobody
 * @param consents what the customer agreed to
 * @param said required statements that were made, as bits
 * @param breach whether something was changed without identification or consent, or refused for a
 *     wrong reason
 */
record Ledger(
    Database database, String customer, List<Consent> consents, int said, boolean breach) {

  Ledger {
    consents = List.copyOf(consents);
  }

  Ledger identifying(String who) {
    return new Ledger(database, who, consents, said, breach);
  }

  Ledger changing(Database other, boolean allowed) {
    return new Ledger(other, customer, consents, said, breach || !allowed);
  }

  Ledger agreed(Consent consent) {
    if (consents.contains(consent)) {
      return this;
    }
    List<Consent> more = new ArrayList<>(consents);
    more.add(consent);
    return new Ledger(database, customer, more, said, breach);
  }

  Ledger saying(int bits, boolean misled) {
    return new Ledger(database, customer, consents, said | bits, breach || misled);
  }

  /** Whether the customer was identified and agreed to this. */
  boolean covers(Kind kind, String target) {
    return !customer.isEmpty() && consents.stream().anyMatch(c -> c.covers(kind, target));
  }
}

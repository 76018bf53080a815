package dev.agoge.environments.service;

import java.math.BigDecimal;
import java.util.List;

/** Money as it is written. */
final class Amounts {
  private Amounts() {}

  /** 45.00 may be called 45. */
  static List<String> wordings(BigDecimal amount) {
    String exact = amount.toPlainString();
    return exact.endsWith(".00")
        ? List.of(exact, exact.substring(0, exact.length() - 3))
        : List.of(exact);
  }

  static String of(int cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}

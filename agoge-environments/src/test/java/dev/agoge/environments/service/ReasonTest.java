package dev.agoge.environments.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTest {

  private static List<Reason> named(List<Reason> policy, String said) {
    return policy.stream().filter(r -> r.isIn(said.toLowerCase(Locale.ROOT))).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHIPPED | I'm sorry, but I cannot cancel R1234 as it has already shipped.",
        "SHIPPED | Unfortunately the order is no longer pending.",
        "LATE | Your order arrived 45 days ago, and we cannot take it back.",
        "LATE | The return window of 30 days is over.",
        "FINAL_SALE | Final-sale items can't be returned.",
        "SOLD_OUT | The red variant is sold out, so an exchange is not possible.",
        "SOLD_OUT | I can't: that one is not available at present.",
        "NOT_YOURS | I cannot cancel it, the order is not under your account.",
        "NOT_YOURS | That order belongs to another customer."
      })
  void isHeardInTheWordsOfAClerk(Reason reason, String said) {
    assertThat(named(Reason.OF_ORDERS, said)).containsExactly(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWAITED | I can't renew it because two other members are waiting for it.",
        "RENEWED_TWICE | It was already renewed two times, which is the most we allow.",
        "FEES | You have outstanding fees of 12.00, so I'm unable to renew it.",
        "HOLDS | You've reached the maximum of three holds.",
        "READY | The hold is ready for pickup and can't be moved.",
        "LARGE | The fee of 7.50 exceeds what I can waive.",
        "NOT_LATE | The fee is for damage and cannot be waived.",
        "WAIVED_BEFORE | A fee has already been waived for you, so I cannot.",
        "WAIVED_BEFORE | We waived one for you before, so it is not possible.",
        "NOT_YOURS | I can only renew your own loans."
      })
  void isHeardInTheWordsOfALibrarian(Reason reason, String said) {
    assertThat(named(Reason.OF_LENDING, said)).containsExactly(reason);
  }
}

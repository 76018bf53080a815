package dev.agoge.environments.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Could you please confirm your email address?",
        "To verify your identity, may I have your name and postcode?",
        "Please provide your card number.",
        "Who am I talking to? I need your full name and date of birth."
      })
  void asksWhoOneIs(String said) {
    assertThat(Heard.in(said)).matches(Heard::asksIdentity).matches(h -> !h.proposes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I will cancel order R1234 and refund 45.00. Do you confirm?",
        "You want me to cancel R1234, is that correct?",
        "Shall I go ahead and cancel the order?",
        "This would cancel order R1234. Would you like me to proceed (yes/no)?",
        "I'd cancel order R1234 for you. Please confirm."
      })
  void asksForConsentToACancellation(String said) {
    assertThat(Heard.in(said))
        .matches(Heard::proposes)
        .matches(h -> h.isAbout(Kind.CANCEL, "R1234"))
        .matches(h -> !h.reports());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm sorry, but I cannot cancel this order because it has shipped.",
        "Unfortunately this is not possible.",
        "We are unable to accept returns after 30 days.",
        "That would be against our policy."
      })
  void refuses(String said) {
    assertThat(Heard.in(said)).matches(Heard::refuses).matches(h -> !h.proposes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your order R1234 has been cancelled. You will get 45.00 back. Anything else?",
        "Done! I've cancelled order R1234.",
        "I have successfully cancelled it."
      })
  void reports(String said) {
    assertThat(Heard.in(said))
        .matches(Heard::reports)
        .matches(h -> h.isAbout(Kind.CANCEL, "R1234"))
        .matches(h -> !h.proposes());
  }

  @Test
  void anIdOfTheSameSortThatIsAnotherDoesNotGoWithATarget() {
    assertThat(Heard.in("cancel R9999").isAbout(Kind.CANCEL, "R1234")).isFalse();
    assertThat(Heard.in("return item of R1234").isAbout(Kind.RETURN, "R1234-1")).isTrue();
    assertThat(Heard.in("return R1234-2").isAbout(Kind.RETURN, "R1234-1")).isFalse();
    assertThat(Heard.in("exchange it for S123").isAbout(Kind.EXCHANGE, "R1234-1")).isTrue();
  }

  @Test
  void aYesWithABecauseOrButIsAYesAndAYesWithANotIsNone() {
    assertThat(Texts.isYes("Yes, please, because I moved.")).isTrue();
    assertThat(Texts.isYes("Go ahead!")).isTrue();
    assertThat(Texts.isYes("Yes, but not that one.")).isFalse();
    assertThat(Texts.isYes("I wonder.")).isFalse();
  }

  @Test
  void hostileTextIsHeardQuickly() {
    Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> Heard.in("is the cancel anything else ".repeat(9_000) + "?"));
  }
}

package dev.agoge.environments.wordle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {
  private static String printed(String guess, String secret) {
    StringBuilder text = new StringBuilder();
    Marks.print(guess, Marks.of(guess, secret), text);
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "crane, crane, c r a n e   G G G G G",
    "lemon, crane, l e m o n   - Y - - Y",
    "speed, abide, s p e e d   - - Y - Y",
    "speed, erase, s p e e d   Y - Y Y -",
    "speed, steal, s p e e d   G - G - -",
    "speed, crepe, s p e e d   - Y G Y -",
    "llama, label, l l a m a   G Y Y - -",
    "allow, llama, a l l o w   Y G Y - -",
  })
  void eachLetterOfTheSecretIsUsedUpOnceAndGreensFirst(String guess, String secret, String shown) {
    assertThat(printed(guess, secret)).isEqualTo(shown);
  }

  /** The rule said another way: cross out the greens, then letter by letter what is left. */
  private static String byCrossingOut(String guess, String secret) {
    List<Character> left = new ArrayList<>();
    StringBuilder signs = new StringBuilder("-----");
    for (int i = 0; i < 5; i++) {
      if (guess.charAt(i) == secret.charAt(i)) {
        signs.setCharAt(i, 'G');
      } else {
        left.add(secret.charAt(i));
      }
    }
    for (int i = 0; i < 5; i++) {
      if (signs.charAt(i) == '-' && left.remove((Character) guess.charAt(i))) {
        signs.setCharAt(i, 'Y');
      }
    }
    return String.join(" ", signs.toString().split(""));
  }

  @Property
  void marksAgreeWithCrossingOut(
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(5) String guess,
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(5) String secret) {
    assertThat(printed(guess, secret)).endsWith("   " + byCrossingOut(guess, secret));
    assertThat(Marks.of(guess, secret) == Marks.SOLVED).isEqualTo(guess.equals(secret));
  }
}

package dev.agoge.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class SuggestionsTest {
  private static final List<String> RECIPES = List.of("imitation", "grpo", "gigpo", "rloo");

  @Example
  void aSlipOfTheFingerIsUnderstood() {
    assertThat(Suggestions.closest("gigop", RECIPES)).contains("gigpo");
    assertThat(Suggestions.closest("imitaton", RECIPES)).contains("imitation");
    assertThat(Suggestions.closest("GRPO", RECIPES)).contains("grpo");
    assertThat(Suggestions.unknown("recipe", "gigop", RECIPES))
        .isEqualTo("unknown recipe 'gigop'; did you mean 'gigpo'?");
  }

  @Example
  void somethingElseGetsTheListOfWhatThereIs() {
    assertThat(Suggestions.closest("banana", RECIPES)).isEmpty();
    assertThat(Suggestions.unknown("recipe", "banana", RECIPES))
        .isEqualTo("unknown recipe 'banana'; known: imitation, grpo, gigpo, rloo");
    assertThat(Suggestions.unknown("recipe", "banana", List.of()))
        .isEqualTo("unknown recipe 'banana'; there are none");
  }

  @Example
  void distanceCountsInsertionsDeletionsSubstitutionsAndSwaps() {
    assertThat(Suggestions.distance("", "abc")).isEqualTo(3);
    assertThat(Suggestions.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Suggestions.distance("gigop", "gigpo")).isEqualTo(1);
    assertThat(Suggestions.distance("ca", "abc")).isEqualTo(3);
  }

  @Property(tries = 300)
  void distanceIsSymmetricAndZeroForEqualWordsOnly(
      @ForAll @StringLength(max = 6) @CharRange(from = 'a', to = 'c') String a,
      @ForAll @StringLength(max = 6) @CharRange(from = 'a', to = 'c') String b) {
    int distance = Suggestions.distance(a, b);
    assertThat(distance)
        .isEqualTo(Suggestions.distance(b, a))
        .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
    assertThat(distance == 0).isEqualTo(a.equals(b));
  }
}

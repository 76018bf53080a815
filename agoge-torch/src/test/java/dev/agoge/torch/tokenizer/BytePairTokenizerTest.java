package dev.agoge.torch.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.agent.PromptFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BytePairTokenizerTest {
  private static final List<String> TEXTS =
      List.of(
          "You are in the middle of a room. You see a drawer 1, a drawer 2 and a shelf 1.",
          "You open the drawer 1. In it, you see a mug 2. You take the mug 2 from the drawer 1.",
          "put the mug 2 on the shelf 1");

  private static final BytePairTokenizer TOKENIZER = BytePairTokenizer.train(TEXTS, 512);

  @Test
  void special_tokens_come_first_and_are_recognised_in_text() {
    assertThat(TOKENIZER.id(PromptFormat.PAD)).isZero();
    assertThat(TOKENIZER.encode("<|obs|>mug<|act|>"))
        .startsWith(TOKENIZER.id(PromptFormat.OBSERVATION))
        .endsWith(TOKENIZER.id(PromptFormat.ACT));
    assertThat(TOKENIZER.decode(TOKENIZER.encode("<|obs|>mug<|act|>"))).isEqualTo("mug");
  }

  @Test
  void words_and_names_with_a_number_become_one_token() {
    assertThat(TOKENIZER.encode(" drawer")).hasSize(1);
    assertThat(TOKENIZER.encode(" the mug 2")).hasSize(2);
    assertThat(TOKENIZER.size()).isLessThan(512);
  }

  @Test
  void the_same_texts_give_the_same_vocabulary() {
    assertThat(BytePairTokenizer.train(TEXTS, 512).json()).isEqualTo(TOKENIZER.json());
  }

  @Test
  void a_long_text_is_not_truncated() {
    assertThat(TOKENIZER.encode(" mug 2".repeat(5000))).hasSize(5000);
  }

  @Test
  void a_vocabulary_too_small_for_all_bytes_is_refused() {
    assertThatThrownBy(() -> BytePairTokenizer.train(TEXTS, 200))
        .hasMessageContaining("at least 261");
  }

  @Test
  void a_foreign_vocabulary_is_refused() {
    assertThatThrownBy(() -> new BytePairTokenizer("{\"model\":{\"vocab\":{\"a\":0}}}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("it has no token <|pad|>");
  }

  @Property(tries = 500)
  void decoding_undoes_encoding(@ForAll("unicode") String text) {
    assertThat(TOKENIZER.decode(TOKENIZER.encode(text))).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> unicode() {
    Arbitrary<String> anything =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(c -> Character.getType(c) != Character.SURROGATE)
            .map(Character::toString)
            .list()
            .ofMaxSize(30)
            .map(parts -> String.join("", parts));
    Arbitrary<String> familiar =
        Arbitraries.of("mug", " drawer", "  ", "\n", "'s", "é", "漢字", " 12", "\uD83D\uDE00", ".")
            .list()
            .ofMaxSize(20)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(anything, familiar);
  }
}

package dev.agoge.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LabelsTest {
  private enum Fruit {
    APPLE,
    SWEET_CHERRY;

    String label() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  @Test
  void aListMayNameSomeOrAll() {
    assertThat(Labels.some("fruit", "sweet-cherry, apple", Fruit.class, Fruit::label))
        .containsExactly(Fruit.APPLE, Fruit.SWEET_CHERRY);
    assertThat(Labels.some("fruit", "all", Fruit.class, Fruit::label)).hasSize(2);
  }

  @Test
  void anUnknownLabelIsAnsweredWithTheNearest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Labels.some("fruit", "apple,swet-cherry", Fruit.class, Fruit::label))
        .withMessage("unknown fruit 'swet-cherry'; did you mean 'sweet-cherry'?");
  }
}

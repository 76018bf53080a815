package dev.agoge.environments.crafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

  @Test
  void theShippedCatalogueHasItemsOfOneOrTwoWords() {
    assertThat(Catalogue.SHIPPED.items())
        .hasSizeBetween(150, 250)
        .allMatch(item -> item.matches("[a-z]+( [a-z]+)?"));
  }

  @Test
  void linesAreRepeatedForEachWordOfASet() {
    Catalogue catalogue =
        Catalogue.parse("set s = a b\nraw {s} x\nmake many {s} y : {s} x\nmake z : any y");
    assertThat(catalogue.items()).containsExactly("a x", "b x", "a y", "b y", "z");
    assertThat(catalogue.ofKind("y")).containsExactly("a y", "b y");
    assertThat(catalogue.isRaw("a x")).isTrue();
    assertThat(catalogue.waysToMake("a y")).hasSize(1).allMatch(Catalogue.Way::many);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "make a : b | catalogue line 1: 'b' is not declared before its use",
        "make a : any b | catalogue line 1: 'any b' is not declared before its use",
        "raw {q} b | catalogue line 1: unknown set {q}",
        "rawb | catalogue line 1: 'rawb' starts with no known word",
      })
  void mistakesAreReportedWithTheirLine(String text, String message) {
    assertThatThrownBy(() -> Catalogue.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}

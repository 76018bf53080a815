package dev.agoge.environments.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

  @ParameterizedTest
  @CsvSource({
    "the amber bell, The Amber Bell, true",
    "Amber Bell., The Amber Bell, true",
    "'  AMBER -- bell! ', The Amber Bell, true",
    "an amber bell, The Amber Bell, true",
    "amber, The Amber Bell, false",
    "the amber bells, The Amber Bell, false",
    "theamber bell, The Amber Bell, false",
    "in 612, 612, false",
    "'612.', 612, true",
    "Orla Venhart, Orla Venhart, true",
    "Venhart, Orla Venhart, false",
  })
  void caseArticlesPunctuationAndSpacesDoNotMatter(String given, String right, boolean same) {
    assertThat(Answers.same(given, right)).isEqualTo(same);
  }
}

package dev.agoge.environments.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environments.search.TextIndex.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TextIndexTest {
  private static final TextIndex INDEX =
      new TextIndex(
          List.of(
              new Document("red boat", "a boat on the lake"),
              new Document("blue kite", "red and blue, flies over the lake"),
              new Document("red kite", "flies"),
              new Document("green kite", "flies")));

  @Test
  void rareWordsAndTitlesCountMore() {
    assertThat(INDEX.search("red boat", 10)).startsWith(0);
    assertThat(INDEX.search("red", 10)).containsExactly(0, 2, 1);
    assertThat(INDEX.search("red boat", 1)).containsExactly(0);
  }

  @Test
  void equalScoresKeepTheOrderOfTheDocuments() {
    assertThat(INDEX.search("kite flies", 10)).containsExactly(2, 3, 1);
  }

  @Test
  void nothingIsFoundForUnknownCommonOrNoWords() {
    for (String query : List.of("", "the of", "xqzzy", "( \" + - ~ *", "\u0000\ud800", "!?")) {
      assertThat(INDEX.search(query, 10)).as(query).isEmpty();
    }
    assertThat(INDEX.search("KITE, (red)", 1)).containsExactly(2);
    assertThat(INDEX.search("red ".repeat(100_000), 1)).hasSize(1);
  }

  /** BM25 by its formula, over bodies of the words a to e, each as often as its number says. */
  @Property(tries = 50)
  void ranksAreThoseOfTheFormula(
      @ForAll @Size(min = 2, max = 8)
          List<@Size(min = 3, max = 6) List<@IntRange(max = 4) Integer>> texts) {
    List<Document> documents = new ArrayList<>();
    texts.forEach(text -> documents.add(new Document("same", words(text))));
    int[] found = new TextIndex(documents).search("worda wordb", 20);
    List<Integer> expected =
        IntStream.range(0, texts.size())
            .boxed()
            .filter(i -> score(texts, i) > 0)
            .sorted(
                Comparator.comparingDouble((Integer i) -> -score(texts, i)).thenComparing(i -> i))
            .toList();
    assertThat(found).hasSize(expected.size());
    for (int i = 0; i < found.length; i++) {
      // Lucene keeps lengths and scores in few digits, so that near ties may be swapped.
      assertThat(score(texts, found[i])).isCloseTo(score(texts, expected.get(i)), within());
    }
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-5);
  }

  private static String words(List<Integer> text) {
    StringBuilder words = new StringBuilder();
    text.forEach(n -> words.append("word").append((char) ('a' + n)).append(' '));
    return words.toString();
  }

  private static double score(List<List<Integer>> texts, int document) {
    double mean = texts.stream().mapToInt(List::size).average().orElseThrow();
    double sum = 0;
    for (int word = 0; word < 2; word++) {
      int term = word;
      long holding = texts.stream().filter(t -> t.contains(term)).count();
      double idf = Math.log(1 + (texts.size() - holding + 0.5) / (holding + 0.5));
      double count = texts.get(document).stream().filter(n -> n == term).count();
      double length = texts.get(document).size();
      sum += idf * count / (count + 1.2 * (1 - 0.75 + 0.75 * length / mean));
    }
    return sum;
  }
}

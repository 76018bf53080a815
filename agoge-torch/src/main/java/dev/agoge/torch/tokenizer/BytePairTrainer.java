package dev.agoge.torch.tokenizer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Learns the merges of byte-pair encoding (Sennrich, Haddow and Birch, arXiv 1508.07909): again and
 * again the most frequent neighbouring pair becomes one token, until every word that occurs twice
 * is one token or the vocabulary is full. Ties go to the pair that is first in alphabetical order,
 * so that the same texts give the same vocabulary.
 */
final class BytePairTrainer {
  /**
   * How text is cut into words: as GPT-2 does, but a word with a number behind it, such as {@code
   * drawer 2}, is one word. Worlds in text name things so, and a name that is one token is matched
   * by one step of attention; cut in two, a small model takes several times as long to learn it.
   */
  static final String WORDS =
      "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+ \\p{N}+| ?\\p{L}+| ?\\p{N}+|"
          + " ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+";

  private static final Pattern WORD = Pattern.compile(WORDS, Pattern.UNICODE_CHARACTER_CLASS);

  private static final int LEAST_FREQUENCY = 2;

  private final ByteAlphabet alphabet = new ByteAlphabet();

  /** Two neighbouring symbols. */
  record Pair(String left, String right) {
    String merged() {
      return left + right;
    }
  }

  /**
   * A learnt vocabulary.
   *
   * @param tokens in the order of their ids
   * @param merges in the order in which they are applied
   */
  record Vocabulary(List<String> tokens, List<Pair> merges) {}

  private static final class Word {
    List<String> symbols;
    final long count;

    Word(List<String> symbols, long count) {
      this.symbols = symbols;
      this.count = count;
    }
  }

  /**
   * Learns.
   *
   * @param special tokens with the first ids
   * @param most tokens in all
   */
  Vocabulary train(List<String> texts, List<String> special, int most) {
    List<String> tokens = new ArrayList<>(special);
    tokens.addAll(alphabet.all());
    if (most < tokens.size()) {
      throw new IllegalArgumentException(
          "model.vocabulary must be at least "
              + tokens.size()
              + " (256 bytes and "
              + special.size()
              + " special tokens), not "
              + most);
    }
    List<Word> words = words(texts, special);
    List<Pair> merges = new ArrayList<>();
    Optional<Pair> best = mostFrequent(words);
    while (tokens.size() < most && best.isPresent()) {
      Pair pair = best.get();
      merges.add(pair);
      if (!tokens.contains(pair.merged())) {
        tokens.add(pair.merged());
      }
      words.forEach(word -> word.symbols = merge(word.symbols, pair));
      best = mostFrequent(words);
    }
    return new Vocabulary(tokens, merges);
  }

  private List<Word> words(List<String> texts, List<String> special) {
    var cut = Pattern.compile(String.join("|", special.stream().map(Pattern::quote).toList()));
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String text : texts) {
      for (String part : cut.splitAsStream(text).toList()) {
        Matcher matcher = WORD.matcher(part);
        while (matcher.find()) {
          counts.merge(matcher.group(), 1L, Long::sum);
        }
      }
    }
    List<Word> words = new ArrayList<>();
    counts.forEach((word, count) -> words.add(new Word(alphabet.symbols(word), count)));
    return words;
  }

  private static Optional<Pair> mostFrequent(List<Word> words) {
    Map<Pair, Long> counts = new HashMap<>();
    for (Word word : words) {
      for (int i = 0; i + 1 < word.symbols.size(); i++) {
        counts.merge(new Pair(word.symbols.get(i), word.symbols.get(i + 1)), word.count, Long::sum);
      }
    }
    Comparator<Map.Entry<Pair, Long>> order =
        Map.Entry.<Pair, Long>comparingByValue()
            .reversed()
            .thenComparing(e -> e.getKey().left())
            .thenComparing(e -> e.getKey().right());
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= LEAST_FREQUENCY)
        .min(order)
        .map(Map.Entry::getKey);
  }

  private static List<String> merge(List<String> symbols, Pair pair) {
    List<String> merged = new ArrayList<>();
    for (int i = 0; i < symbols.size(); i++) {
      boolean here =
          i + 1 < symbols.size()
              && symbols.get(i).equals(pair.left())
              && symbols.get(i + 1).equals(pair.right());
      merged.add(here ? pair.merged() : symbols.get(i));
      i += here ? 1 : 0;
    }
    return merged;
  }
}

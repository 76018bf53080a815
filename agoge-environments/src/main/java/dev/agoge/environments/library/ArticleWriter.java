package dev.agoge.environments.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the article on an entity: what it is, its facts in random order and wording, and between
 * them sentences that name other entities and tell nothing that is asked for.
 */
final class ArticleWriter {
  private static final int SENTENCES_A_PARAGRAPH = 3;
  private static final Pattern SUBJECT = Pattern.compile("\\bS\\b");
  private static final Pattern OBJECT = Pattern.compile("\\bO\\b");

  /** {@code S} is the subject, {@code O} what it is. */
  private static final List<String> OPENINGS =
      List.of("S is O.", "S is O known well beyond the hills.", "Everyone has heard of S, O.");

  /** {@code S} is the subject, {@code O} another entity. */
  private static final List<String> ASIDES =
      List.of(
          "A letter about O mentions S in passing.",
          "Hasty readers confuse O with S.",
          "In the same years O was spoken of more.",
          "An old song has S and O in one line.",
          "Little of this was known before the papers on O were found.",
          "A rumour that ties S to O has never been confirmed.");

  private final SplittableRandom random;
  private final List<Entity> others;

  /** Writes with asides on some of the others. */
  ArticleWriter(SplittableRandom random, List<Entity> others) {
    this.random = random;
    this.others = others;
  }

  Article write(Entity subject) {
    Set<Entity> mentioned = new LinkedHashSet<>(List.of(subject));
    List<String> years = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (Relation relation : Relation.values()) {
      String value = subject.value(relation);
      if (!value.isEmpty()) {
        sentences.add(say(one(relation.sentences()), subject.shortName(), value));
        subject.object(relation).ifPresentOrElse(mentioned::add, () -> years.add(value));
      }
    }
    int asides = 1 + sentences.size() / 2;
    for (int i = 0; i < asides; i++) {
      Entity aside = one(others);
      if (mentioned.add(aside)) {
        sentences.add(say(one(ASIDES), subject.shortName(), aside.name()));
      }
    }
    shuffle(sentences);
    sentences.addFirst(say(one(OPENINGS), subject.name(), subject.description()));
    return new Article(subject, paragraphs(sentences), List.copyOf(mentioned), years);
  }

  private static String say(String pattern, String subject, String object) {
    String half = SUBJECT.matcher(pattern).replaceAll(Matcher.quoteReplacement(subject));
    return OBJECT.matcher(half).replaceAll(Matcher.quoteReplacement(object));
  }

  private static String paragraphs(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      boolean first = i % SENTENCES_A_PARAGRAPH == 0;
      text.append(i == 0 ? "" : first ? "\n" : " ").append(sentences.get(i));
    }
    return text.toString();
  }

  private void shuffle(List<String> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      String other = list.get(j);
      list.set(j, list.get(i));
      list.set(i, other);
    }
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

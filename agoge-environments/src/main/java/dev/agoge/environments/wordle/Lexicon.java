package dev.agoge.environments.wordle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words, known by their place in the alphabetical order, and the marks of every pair. */
final class Lexicon {
  /** The words that are shipped. */
  static final Lexicon SHIPPED = new Lexicon(read("words.txt"));

  private final List<String> words;
  private final Map<String, Integer> places = new HashMap<>();
  private final byte[][] marks;
  private final int[] everyPlace;

  Lexicon(List<String> words) {
    this.words = List.copyOf(words);
    int size = words.size();
    marks = new byte[size][size];
    everyPlace = new int[size];
    for (int guess = 0; guess < size; guess++) {
      places.put(words.get(guess), guess);
      everyPlace[guess] = guess;
      for (int secret = 0; secret < size; secret++) {
        marks[guess][secret] = (byte) Marks.of(words.get(guess), words.get(secret));
      }
    }
  }

  private static List<String> read(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing from the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .flatMap(line -> Stream.of(line.strip().split(" ")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return words.size();
  }

  List<String> words() {
    return words;
  }

  String word(int place) {
    return words.get(place);
  }

  /** The place of a word, or -1. */
  int place(String word) {
    return places.getOrDefault(word, -1);
  }

  /** All places in order; shared, not to be changed. */
  int[] everyPlace() {
    return everyPlace;
  }

  /** The marks that each word as secret gives to a guess; shared, to be read with {@code & 255}. */
  byte[] marks(int guess) {
    return marks[guess];
  }

  /** Those of the words that would have given these marks. */
  int[] consistent(int[] among, String guess, int code) {
    int place = place(guess);
    int[] kept = new int[among.length];
    int count = 0;
    for (int word : among) {
      int mark = place >= 0 ? marks[place][word] & 255 : Marks.of(guess, words.get(word));
      if (mark == code) {
        kept[count++] = word;
      }
    }
    return Arrays.copyOf(kept, count);
  }
}

package dev.agoge.model;

/** Text to token ids and back. Thread-safe. */
public interface Tokenizer {

  /** The ids of a text; special tokens written in it are recognised, none are added. */
  int[] encode(String text);

  /** The text of some ids, special tokens left out. */
  String decode(int[] ids);

  /**
   * The id of one token.
   *
   * @throws IllegalArgumentException if the vocabulary has no such token
   */
  int id(String token);

  /** Ids run from 0 to {@code size() - 1}. */
  int size();
}

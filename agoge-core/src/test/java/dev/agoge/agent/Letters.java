package dev.agoge.agent;

import dev.agoge.model.Tokenizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A tokenizer for tests: a token a letter, after the special ones. */
public final class Letters implements Tokenizer {
  private static final List<String> SPECIAL =
      List.of(
          PromptFormat.PAD,
          PromptFormat.SYSTEM,
          PromptFormat.OBSERVATION,
          PromptFormat.ACT,
          PromptFormat.END);

  @Override
  public int[] encode(String text) {
    return text.chars().map(c -> c + SPECIAL.size()).toArray();
  }

  @Override
  public String decode(int[] ids) {
    return IntStream.of(ids)
        .filter(id -> id >= SPECIAL.size())
        .mapToObj(id -> Character.toString(id - SPECIAL.size()))
        .collect(Collectors.joining());
  }

  @Override
  public int id(String token) {
    int id = SPECIAL.indexOf(token);
    if (id < 0) {
      throw new IllegalArgumentException("no token " + token);
    }
    return id;
  }

  @Override
  public int size() {
    return SPECIAL.size() + Character.MAX_VALUE + 1;
  }

  /** As {@link #decode}, with the special tokens. */
  public String show(int[] ids) {
    return IntStream.of(ids)
        .mapToObj(id -> id < SPECIAL.size() ? SPECIAL.get(id) : decode(new int[] {id}))
        .collect(Collectors.joining());
  }
}

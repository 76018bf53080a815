package dev.agoge.environments.planning;

import dev.agoge.support.Digest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** Which facts hold, as an immutable bit set over one problem's changeable facts. */
public final class State {
  private static final int SHORT_WORDS = 4;

  private final long[] words;
  private final int hash;

  /** Takes the array over; nobody may write to it any more. */
  State(long[] words) {
    this.words = words;
    this.hash = Arrays.hashCode(words);
  }

  boolean get(int bit) {
    return (words[bit >> 6] & (1L << bit)) != 0;
  }

  long[] words() {
    return words;
  }

  /**
   * A short name: equal for equal states of one problem, the same in every process. States of more
   * than 256 facts are named by 128 bits of their SHA-256.
   */
  public String key() {
    ByteBuffer bytes = ByteBuffer.allocate(words.length * Long.BYTES);
    for (long word : words) {
      bytes.putLong(word);
    }
    return words.length <= SHORT_WORDS
        ? HexFormat.of().formatHex(bytes.array())
        : Digest.of(bytes.array()).substring(0, 32);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof State that && hash == that.hash && Arrays.equals(words, that.words));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return key();
  }
}

package dev.agoge.environments.sandbox;

import dev.agoge.support.Digest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a guest's memory, as what differs from the contents that every guest begins with.
 * States that follow each other share the chunks that did not change.
 */
final class GuestState implements InterpreterState {
  private static final int CHUNK = 4096;
  private static final int PAGE = 65_536;

  /** Stands for a chunk that is as in the base, or zeros beyond it. */
  private static final byte[] SAME = {};

  private final byte[] base;
  private final int pages;
  private final byte[][] chunks;
  private @Nullable String digest;

  private GuestState(byte[] base, int pages, byte[][] chunks) {
    this.base = base;
    this.pages = pages;
    this.chunks = chunks;
  }

  /** The state that others are told from: a whole number of pages, never changed. */
  static GuestState base(byte[] contents) {
    int pages = contents.length / PAGE;
    return new GuestState(contents, pages, unchanged(pages));
  }

  private static byte[][] unchanged(int pages) {
    byte[][] chunks = new byte[pages * (PAGE / CHUNK)][];
    Arrays.fill(chunks, SAME);
    return chunks;
  }

  /** The state of a memory that began as this one. */
  GuestState next(byte[] contents, int pagesNow) {
    byte[][] now = unchanged(pagesNow);
    for (int i = 0; i < now.length; i++) {
      int from = i * CHUNK;
      if (!isAsInBase(contents, from)) {
        byte[] mine = i < chunks.length ? chunks[i] : SAME;
        now[i] =
            mine.length > 0 && Arrays.equals(mine, 0, CHUNK, contents, from, from + CHUNK)
                ? mine
                : Arrays.copyOfRange(contents, from, from + CHUNK);
      }
    }
    return new GuestState(base, pagesNow, now);
  }

  private boolean isAsInBase(byte[] contents, int from) {
    if (from < base.length) {
      return Arrays.equals(base, from, from + CHUNK, contents, from, from + CHUNK);
    }
    for (int i = from; i < from + CHUNK; i++) {
      if (contents[i] != 0) {
        return false;
      }
    }
    return true;
  }

  int pages() {
    return pages;
  }

  /** Whether this state and the other are told from the same one. */
  boolean isKinOf(GuestState other) {
    return Arrays.equals(base, other.base);
  }

  /** Overwrites a memory of the right size. */
  void writeTo(byte[] memory) {
    System.arraycopy(base, 0, memory, 0, base.length);
    Arrays.fill(memory, base.length, memory.length, (byte) 0);
    for (int i = 0; i < chunks.length; i++) {
      System.arraycopy(chunks[i], 0, memory, i * CHUNK, chunks[i].length);
    }
  }

  @Override
  public long bytes() {
    return Arrays.stream(chunks).mapToLong(chunk -> chunk.length).sum();
  }

  /** Made when asked for; two threads that ask at once make the same text twice. */
  @Override
  public String digest() {
    String known = digest;
    if (known == null) {
      known = HexFormat.of().formatHex(hash());
      digest = known;
    }
    return known;
  }

  private byte[] hash() {
    MessageDigest hash = Digest.sha256();
    hash.update(ByteBuffer.allocate(4).putInt(0, pages));
    for (int i = 0; i < chunks.length; i++) {
      if (chunks[i].length > 0) {
        hash.update(ByteBuffer.allocate(4).putInt(0, i));
        hash.update(chunks[i]);
      }
    }
    return hash.digest();
  }
}

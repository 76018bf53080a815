package dev.agoge.environments.shell.machine;

import dev.agoge.support.Digest;

/**
 * A file.
 *
 * @param content its bytes, one a character
 */
public record PlainFile(String content, int mode, boolean ofRoot, int day) implements Node {
  /** A new file of the user's, made today. */
  public static PlainFile of(String content) {
    return new PlainFile(content, 0644, false, TODAY);
  }

  @Override
  public long size() {
    return content.length();
  }

  @Override
  public String digest() {
    return Digest.of("f" + mode + ofRoot + day + "\n" + content);
  }

  @Override
  public PlainFile withMode(int other) {
    return new PlainFile(content, other, ofRoot, day);
  }

  /** The same file with other bytes, changed today. */
  PlainFile withContent(String other) {
    return new PlainFile(other, mode, ofRoot, TODAY);
  }
}

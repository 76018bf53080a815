package dev.agoge.environment;

import java.util.Arrays;

/**
 * Something shown beside an observation's text.
 *
 * @param name how the text refers to it
 * @param mediaType such as {@code image/png}
 * @param data its bytes
 */
public record Attachment(String name, String mediaType, byte[] data) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Attachment that
        && name.equals(that.name)
        && mediaType.equals(that.mediaType)
        && Arrays.equals(data, that.data);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(data);
  }
}

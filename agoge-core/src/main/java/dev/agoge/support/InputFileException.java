package dev.agoge.support;

/**
 * A file that a person wrote cannot be used as what it should be. The message is one line: {@code
 * file:line:column: what is wrong; what to do}.
 */
public class InputFileException extends IllegalArgumentException {
  protected InputFileException(String message) {
    super(message);
  }
}

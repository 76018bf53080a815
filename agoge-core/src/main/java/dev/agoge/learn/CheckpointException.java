package dev.agoge.learn;

/**
 * A folder cannot be loaded as a model: a file is missing, cut, or of another kind of model. The
 * message is one line that names the file and says what to do.
 */
public final class CheckpointException extends IllegalArgumentException {
  public CheckpointException(String message) {
    super(message);
  }

  public CheckpointException(String message, Throwable cause) {
    super(message, cause);
  }
}

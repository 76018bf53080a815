package dev.agoge.model;

/** A prompt does not fit into the model's context. The episode is cut, not failed. */
public final class ContextOverflowException extends RuntimeException {
  public ContextOverflowException(int prompt, int context) {
    super("a prompt of " + prompt + " tokens leaves no room in a context of " + context);
  }
}

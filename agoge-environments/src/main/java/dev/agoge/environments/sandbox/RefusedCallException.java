package dev.agoge.environments.sandbox;

/** A script's call was refused; the script sees an error that it may catch. */
public final class RefusedCallException extends Exception {
  public RefusedCallException(String message) {
    super(message, null, false, false);
  }
}

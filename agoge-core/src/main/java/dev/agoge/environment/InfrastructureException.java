package dev.agoge.environment;

/**
 * Something that is not the agent failed: a server, a browser, an endpoint, a disk. The episode
 * ends as failed infrastructure and is never scored as the agent's failure.
 */
public final class InfrastructureException extends RuntimeException {
  public InfrastructureException(String message, Throwable cause) {
    super(message, cause);
  }

  public InfrastructureException(String message) {
    super(message);
  }
}

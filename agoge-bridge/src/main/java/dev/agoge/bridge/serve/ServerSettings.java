package dev.agoge.bridge.serve;

import java.time.InstantSource;

/**
 * Where and how an environment is served.
 *
 * @param host address to listen at; {@code 127.0.0.1} is for this machine only
 * @param port to listen at; 0 takes a free one
 * @param limits of sessions
 * @param clock for their age and idleness
 */
public record ServerSettings(String host, int port, SessionLimits limits, InstantSource clock) {

  public ServerSettings {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port " + port + " is not within 0 and 65535");
    }
  }

  /** A free port of this machine, with default limits. */
  public static ServerSettings local() {
    return new ServerSettings("127.0.0.1", 0, SessionLimits.DEFAULT, InstantSource.system());
  }

  /** The same with other limits. */
  public ServerSettings with(SessionLimits other) {
    return new ServerSettings(host, port, other, clock);
  }

  /** The same with another clock. */
  public ServerSettings with(InstantSource other) {
    return new ServerSettings(host, port, limits, other);
  }
}

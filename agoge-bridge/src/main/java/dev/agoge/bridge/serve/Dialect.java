package dev.agoge.bridge.serve;

import io.javalin.config.JavalinConfig;
import java.util.Map;
import java.util.Set;

/** A protocol in which an environment is served. */
public interface Dialect {

  /** Its name on the command line. */
  String name();

  /**
   * Where it is found, for people: what it is, and the path with {@code ws://} or {@code http://}
   * in front of {@code HOST}.
   */
  Map<String, String> addresses();

  /**
   * Adds its routes to the server.
   *
   * @param names of all the dialects on this port; two of them share a path
   */
  void install(JavalinConfig config, SessionTable sessions, Set<String> names);

  /** Releases what it holds. */
  default void close() {}
}

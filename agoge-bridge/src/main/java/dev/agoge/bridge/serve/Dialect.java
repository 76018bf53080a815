package dev.agoge.bridge.serve;

import io.javalin.config.JavalinConfig;
import java.util.Map;

/** A protocol in which an environment is served. */
public interface Dialect {

  /** Its name on the command line. */
  String name();

  /**
   * Where it is found, for people: what it is, and the path with {@code ws://} or {@code http://}
   * in front of {@code HOST}.
   */
  Map<String, String> addresses();

  /** Adds its routes to the server. */
  void install(JavalinConfig config, SessionTable sessions);

  /** Releases what it holds. */
  default void close() {}
}

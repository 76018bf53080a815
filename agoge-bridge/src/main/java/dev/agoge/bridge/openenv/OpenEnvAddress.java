package dev.agoge.bridge.openenv;

import java.net.URI;

/**
 * Where an OpenEnv server is.
 *
 * @param http the address that its HTTP routes are below
 * @param socket the address of its sockets
 */
record OpenEnvAddress(String http, URI socket) {

  /**
   * Reads {@code ws://host:port}, also with {@code wss}, {@code http} or {@code https}, with or
   * without {@code /ws} at its end.
   */
  static OpenEnvAddress of(String text) {
    String plain = text.replaceAll("/+$", "").replaceAll("/ws$", "");
    if (!plain.matches("(?:ws|http)s?://[^/\\s]+(?:/\\S*)?")) {
      throw new IllegalArgumentException(
          "address '" + text + "' of environment openenv: write openenv:ws://HOST:PORT");
    }
    String rest = plain.substring(plain.indexOf(':'));
    boolean secure = plain.startsWith("wss") || plain.startsWith("https");
    return new OpenEnvAddress(
        (secure ? "https" : "http") + rest, URI.create((secure ? "wss" : "ws") + rest + "/ws"));
  }
}

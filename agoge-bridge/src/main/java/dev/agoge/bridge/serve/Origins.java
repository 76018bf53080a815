package dev.agoge.bridge.serve;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of other sites, open in a browser on this machine, from playing with what is served
 * here. Programs send no {@code Origin}.
 */
public final class Origins {
  private Origins() {}

  /**
   * Whether a request may come from there.
   *
   * @param origin header {@code Origin}, if any
   * @param host header {@code Host}, if any
   */
  public static boolean allowed(@Nullable String origin, @Nullable String host) {
    return origin == null || (host != null && authority(origin).filter(host::equals).isPresent());
  }

  private static Optional<String> authority(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

package dev.agoge.bridge.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that pages are made of, under an address that exists nowhere else: {@code
 * http://pages.test/}.
 */
interface Site {
  /** Where pages seem to come from; the domain {@code test} is reserved (RFC 2606). */
  String ORIGIN = "http://pages.test/";

  /** The pages with tasks, in order: their paths. */
  List<String> pages();

  /** Whether one may go to a path: a page, not what pages load. */
  boolean page(String path);

  /** The address of a path. */
  static String address(String path) {
    return ORIGIN
        + URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20");
  }

  /** What is at a path, if anything. */
  Optional<byte[]> file(String path) throws IOException;

  /** The kind of a file, for the browser. */
  static String mediaType(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "html", "htm" -> "text/html; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "json" -> "application/json";
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      case "gif" -> "image/gif";
      case "svg" -> "image/svg+xml";
      default -> "application/octet-stream";
    };
  }

  /** The pages that come with Agoge. */
  static Site own() {
    List<String> pages =
        Stream.of(text("pages.txt").split("\n"))
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .toList();
    return new Site() {
      @Override
      public List<String> pages() {
        return pages;
      }

      @Override
      public boolean page(String path) {
        return path.endsWith(".html");
      }

      @Override
      public Optional<byte[]> file(String path) throws IOException {
        if (!path.matches("[a-z-]+\\.(html|js|css)")) {
          return Optional.empty();
        }
        try (InputStream in = Site.class.getResourceAsStream("pages/" + path)) {
          return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
      }
    };
  }

  private static String text(String name) {
    try (InputStream in = Site.class.getResourceAsStream("pages/" + name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read resource " + name, e);
    }
  }

  /**
   * A folder of the user's.
   *
   * @param folder its pages are the {@code .html} files right in it, in the order of names; what
   *     they load may lie in it, below it, or in the folders {@code core} and {@code common} beside
   *     it, as MiniWoB++ has them
   */
  static Site folder(Path folder) {
    return new FolderSite(folder);
  }
}

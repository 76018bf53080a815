package dev.agoge.run.report;

/** Escaping for HTML and for the XML of SVG. */
final class Html {
  private Html() {}

  /**
   * Text that is safe as content and as a quoted attribute. Characters that no document may contain
   * become U+FFFD, so that a page stays well-formed whatever a model has said.
   */
  static String text(String raw) {
    var out = new StringBuilder(raw.length() + 16);
    raw.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
    }
  }

  /** The characters of XML 1.0, without those that reorder text and could disguise it. */
  private static boolean allowed(int c) {
    boolean control = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0);
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    boolean reordering = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return !control && !surrogate && !reordering && (c & 0xFFFE) != 0xFFFE;
  }
}

package dev.agoge.environments.shell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Ways to encode lines that commands of the shell can undo. */
enum Cipher {
  BASE64("base64", "base64 -d", Cipher::base64),
  HEX("hex", "xxd -r -p", Cipher::hex),
  ROT13("rot13", "tr 'A-Za-z' 'N-ZA-Mn-za-m'", Cipher::rot13),
  REVERSE("rev", "rev", Cipher::reverse);

  private final String label;
  private final String decoder;

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method
  private final UnaryOperator<String> encoder;

  Cipher(String label, String decoder, UnaryOperator<String> encoder) {
    this.label = label;
    this.decoder = decoder;
    this.encoder = encoder;
  }

  String label() {
    return label;
  }

  /** The command that undoes it. */
  String decoder() {
    return decoder;
  }

  String encode(String text) {
    return encoder.apply(text);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1)) + "\n";
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1)) + "\n";
  }

  private static String rot13(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char base = c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : 0;
      out.append(base == 0 ? c : (char) (base + (c - base + 13) % 26));
    }
    return out.toString();
  }

  private static String reverse(String text) {
    return text.lines()
        .map(line -> new StringBuilder(line).reverse() + "\n")
        .collect(Collectors.joining());
  }
}

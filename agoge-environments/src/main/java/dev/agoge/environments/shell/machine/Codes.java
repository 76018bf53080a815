package dev.agoge.environments.shell.machine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Commands that encode, decode and dump. */
final class Codes {
  private Codes() {}

  static int base64(Call call) {
    List<String> args = new ArrayList<>(call.args());
    args.replaceAll(a -> a.equals("--decode") ? "-d" : a);
    Options options = Options.of(args, "di", "w");
    String text = call.text(options.operands());
    if (!call.err().isEmpty()) {
      return 1;
    }
    if (!options.has('d')) {
      int width = options.number('w', 76);
      String code = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
      call.out().append(width == 0 ? code : wrapped(code, width));
      return 0;
    }
    String code = text.replace("\n", "");
    int end = code.length();
    while (end > 0 && code.charAt(end - 1) == '=') {
      end--;
    }
    boolean good = code.matches("[A-Za-z0-9+/]*+={0,2}+") && code.length() % 4 == 0;
    String usable = code.substring(0, prefix(code)).replace("=", "");
    String whole = usable.length() % 4 == 1 ? usable.substring(0, usable.length() - 1) : usable;
    call.out().append(new String(Base64.getDecoder().decode(whole), StandardCharsets.ISO_8859_1));
    return good ? 0 : call.fail("invalid input");
  }

  private static int prefix(String code) {
    int at = 0;
    while (at < code.length()
        && ((Character.isLetterOrDigit(code.charAt(at)) && code.charAt(at) < 128)
            || code.charAt(at) == '+'
            || code.charAt(at) == '/')) {
      at++;
    }
    return at;
  }

  private static String wrapped(String code, int width) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < code.length(); i += width) {
      lines.append(code, i, Math.min(code.length(), i + width)).append('\n');
    }
    return lines.toString();
  }

  static int xxd(Call call) {
    Options options = Options.of(call.args(), "pr", "");
    String text = call.text(options.operands());
    call.budget().spend(text.length() * 8);
    if (options.has('r')) {
      return options.has('p') ? unhex(call, text) : undump(call, text);
    }
    if (options.has('p')) {
      StringBuilder hex = new StringBuilder();
      text.chars().forEach(c -> hex.append("%02x".formatted(c)));
      call.out().append(wrapped(hex.toString(), 60));
      return call.status();
    }
    for (int i = 0; i < text.length(); i += 16) {
      String row = text.substring(i, Math.min(text.length(), i + 16));
      StringBuilder hex = new StringBuilder();
      for (int j = 0; j < row.length(); j++) {
        hex.append("%02x".formatted((int) row.charAt(j))).append(j % 2 == 1 ? " " : "");
      }
      call.line("%08x: %-40s %s".formatted(i, hex, visible(row)));
    }
    return call.status();
  }

  private static String visible(String row) {
    StringBuilder text = new StringBuilder();
    row.chars().forEach(c -> text.append(c >= ' ' && c < 127 ? (char) c : '.'));
    return text.toString();
  }

  private static int unhex(Call call, String text) {
    String digits = text.replaceAll("\\s", "");
    for (int i = 0; i + 1 < digits.length(); i += 2) {
      String pair = digits.substring(i, i + 2);
      if (!pair.matches("[0-9a-fA-F]{2}")) {
        break;
      }
      call.out().append((char) Integer.parseInt(pair, 16));
    }
    return call.status();
  }

  private static int undump(Call call, String text) {
    for (String line : Call.lines(text)) {
      int colon = line.indexOf(": ");
      if (colon >= 0) {
        int end = line.indexOf("  ", colon);
        unhex(call, line.substring(colon + 2, end < 0 ? line.length() : end));
      }
    }
    return call.status();
  }

  /** {@code od -c}: sixteen bytes a line, at octal places. */
  static int od(Call call) {
    Options options = Options.of(call.args(), "c", "A");
    if (!options.has('c')) {
      return call.fail("only od -c is implemented");
    }
    String text = call.text(options.operands());
    for (int i = 0; i < text.length(); i += 16) {
      StringBuilder row = new StringBuilder();
      for (int j = i; j < Math.min(text.length(), i + 16); j++) {
        row.append("%4s".formatted(name(text.charAt(j))));
      }
      call.line("%07o%s".formatted(i, row));
    }
    call.line("%07o".formatted(text.length()));
    return call.status();
  }

  private static String name(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      case 0 -> "\\0";
      default -> c >= ' ' && c < 127 ? String.valueOf(c) : "%03o".formatted((int) c);
    };
  }
}

package dev.agoge.environments.service;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is in a text. */
final class Texts {
  private static final Pattern YES =
      Pattern.compile(
          "\\b(?:yes|yep|yeah|sure|go ahead|please do|correct|confirm(?:ed)?|okay|ok|agreed)\\b");
  private static final Pattern NO =
      Pattern.compile("\\b(?:no|not|don't|never|wait|instead|actually|rather)\\b");

  private Texts() {}

  /** Whether a text, in lower case, holds another as whole words. */
  static boolean mentions(String plain, String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    for (int at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
      int end = at + wanted.length();
      boolean free = at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1));
      if (free && (end == plain.length() || !Character.isLetterOrDigit(plain.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  static boolean mentionsAny(String plain, List<String> wordings) {
    return wordings.stream().anyMatch(w -> mentions(plain, w));
  }

  /** Whether a customer's words are a plain yes. */
  static boolean isYes(String said) {
    String plain = said.toLowerCase(Locale.ROOT);
    return YES.matcher(plain).find() && !NO.matcher(plain).find();
  }
}

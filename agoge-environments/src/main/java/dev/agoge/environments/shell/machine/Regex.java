package dev.agoge.environments.shell.machine;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * POSIX patterns by way of {@link Pattern}. Its matcher goes back and forth over the text, at worst
 * for ages; so the text it reads counts each look at a character and ends the line when the budget
 * is spent.
 */
final class Regex {
  private static final int LONGEST = 300;

  private final Pattern pattern;
  private final Budget budget;

  private Regex(Pattern pattern, Budget budget) {
    this.pattern = pattern;
    this.budget = budget;
  }

  /**
   * Compiles a pattern.
   *
   * @param extended whether {@code + ? | ( ) { }} are signs by themselves
   * @param fixed whether all characters stand for themselves
   */
  static Regex of(
      String text,
      boolean extended,
      boolean fixed,
      boolean ignoreCase,
      boolean words,
      Budget budget) {
    if (text.length() > LONGEST) {
      throw new Trouble("regular expression too big");
    }
    String translated = fixed ? Pattern.quote(text) : translate(text, extended);
    String whole = words ? "(?<!\\w)(?:" + translated + ")(?!\\w)" : translated;
    try {
      return new Regex(Pattern.compile(whole, ignoreCase ? Pattern.CASE_INSENSITIVE : 0), budget);
    } catch (PatternSyntaxException | StackOverflowError e) {
      throw new Trouble("invalid regular expression '" + text + "'");
    }
  }

  /** Whether the pattern occurs in a line. */
  boolean in(String line) {
    return within(matcher -> matcher.find(), line);
  }

  /** Applies something to a matcher of a line, within the budget. */
  <T> T within(Function<Matcher, T> use, String line) {
    try {
      return use.apply(pattern.matcher(new Counted(line, budget)));
    } catch (StackOverflowError e) {
      throw new Budget.Exceeded("the pattern is too complex");
    }
  }

  private record Counted(String text, Budget budget) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      budget.spend(1);
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static String translate(String posix, boolean extended) {
    StringBuilder java = new StringBuilder();
    for (int i = 0; i < posix.length(); i++) {
      char c = posix.charAt(i);
      boolean start = i == 0 || (i > 1 && "(|".indexOf(posix.charAt(i - 1)) >= 0);
      if (c == '[') {
        int end = setEnd(posix, i);
        java.append(set(posix.substring(i + 1, end)));
        i = end;
      } else if (c == '\\' && i + 1 < posix.length()) {
        java.append(escape(posix.charAt(++i), extended));
      } else if ("+?|(){}".indexOf(c) >= 0) {
        java.append(extended ? "" : "\\").append(c);
        if (extended && c == '(' && i + 1 < posix.length() && posix.charAt(i + 1) == '?') {
          throw new Trouble("invalid preceding regular expression");
        }
      } else if (c == '*' && start) {
        java.append("\\*");
      } else {
        boolean anchor =
            extended || (c == '^' ? start : i == posix.length() - 1 || isGroupEnd(posix, i));
        java.append((c == '^' || c == '$') && !anchor ? "\\" : "").append(c);
      }
    }
    return java.toString();
  }

  private static boolean isGroupEnd(String posix, int i) {
    return posix.startsWith("\\)", i + 1) || posix.startsWith("\\|", i + 1);
  }

  private static String escape(char c, boolean extended) {
    if ("+?|(){}".indexOf(c) >= 0) {
      return extended ? "\\" + c : String.valueOf(c);
    }
    return switch (c) {
      case '<', '>', 'b' -> "\\b";
      case 'w', 'W', 's', 'S', 'B' -> "\\" + c;
      case 'n', 't' -> "\\" + c;
      default ->
          Character.isDigit(c) ? "\\" + c : Character.isLetter(c) ? String.valueOf(c) : "\\" + c;
    };
  }

  /** Where the set that opens at a place closes; a first {@code ]} belongs to the set. */
  private static int setEnd(String posix, int open) {
    int at = open + 1;
    at += at < posix.length() && posix.charAt(at) == '^' ? 1 : 0;
    at += at < posix.length() && posix.charAt(at) == ']' ? 1 : 0;
    while (at < posix.length() && posix.charAt(at) != ']') {
      int named = posix.startsWith("[:", at) ? posix.indexOf(":]", at + 2) : -1;
      at = named < 0 ? at + 1 : named + 2;
    }
    if (at >= posix.length()) {
      throw new Trouble("Unmatched [, [^, [:, [., or [=");
    }
    return at;
  }

  private static String set(String body) {
    boolean negated = body.startsWith("^");
    String plain = negated ? body.substring(1) : body;
    StringBuilder set = new StringBuilder(negated ? "[^" : "[");
    for (int i = 0; i < plain.length(); i++) {
      int end = plain.startsWith("[:", i) ? plain.indexOf(":]", i) : -1;
      if (end > 0) {
        set.append(named(plain.substring(i + 2, end)));
        i = end + 1;
      } else {
        char c = plain.charAt(i);
        boolean range = c == '-' && i > 0 && i < plain.length() - 1;
        set.append(Character.isLetterOrDigit(c) || range || c > 127 ? "" : "\\").append(c);
      }
    }
    return set.append(']').toString();
  }

  private static String named(String name) {
    return switch (name) {
      case "alpha" -> "a-zA-Z";
      case "digit" -> "0-9";
      case "alnum" -> "a-zA-Z0-9";
      case "upper" -> "A-Z";
      case "lower" -> "a-z";
      case "space" -> "\\s";
      case "punct" -> "\\p{Punct}";
      case "xdigit" -> "0-9a-fA-F";
      default -> throw new Trouble("invalid character class");
    };
  }
}

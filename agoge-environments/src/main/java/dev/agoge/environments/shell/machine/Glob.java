package dev.agoge.environments.shell.machine;

/** Matches names against patterns with {@code *}, {@code ?} and {@code [...]}, in linear space. */
final class Glob {
  private Glob() {}

  /**
   * Whether a name matches.
   *
   * @param pattern a backslash makes the next character plain
   */
  static boolean matches(String pattern, String name, Budget budget) {
    int p = 0;
    int n = 0;
    int star = -1;
    int mark = 0;
    while (n < name.length()) {
      budget.spend(1);
      int next = p < pattern.length() ? one(pattern, p, name.charAt(n)) : -1;
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = n;
      } else if (next >= 0) {
        p = next;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** Where the pattern goes on if its part at a place matches a character, else -1. */
  private static int one(String pattern, int p, char c) {
    char sign = pattern.charAt(p);
    if (sign == '?') {
      return p + 1;
    }
    if (sign == '\\' && p + 1 < pattern.length()) {
      return pattern.charAt(p + 1) == c ? p + 2 : -1;
    }
    int close = sign == '[' ? pattern.indexOf(']', p + 2) : -1;
    if (close < 0) {
      return sign == c && sign != '*' ? p + 1 : -1;
    }
    int from = p + 1;
    boolean negated = pattern.charAt(from) == '!' || pattern.charAt(from) == '^';
    return inSet(pattern.substring(negated ? from + 1 : from, close), c) != negated
        ? close + 1
        : -1;
  }

  private static boolean inSet(String set, char c) {
    for (int i = 0; i < set.length(); i++) {
      if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
        if (set.charAt(i) <= c && c <= set.charAt(i + 2)) {
          return true;
        }
        i += 2;
      } else if (set.charAt(i) == c) {
        return true;
      }
    }
    return false;
  }
}

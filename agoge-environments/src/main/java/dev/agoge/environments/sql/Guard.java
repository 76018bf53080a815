package dev.agoge.environments.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at a statement before the engine does: exactly one, and a query. The engine is read-only by
 * itself; this gives the better message.
 */
final class Guard {
  static final String ONLY_QUERIES =
      "only SELECT can be run here: the database is read-only (begin with SELECT or WITH)";

  private static final int LONGEST = 4000;
  private static final Set<String> QUERIES = Set.of("select", "with", "values");

  private Guard() {}

  /** Why a text is refused; empty if the engine may try it. */
  static Optional<String> refuse(String sql) {
    if (sql.length() > LONGEST) {
      return Optional.of("the statement is longer than " + LONGEST + " characters");
    }
    if (sql.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r')) {
      return Optional.of("the statement holds a control character");
    }
    List<String> tokens = tokens(sql);
    int end = tokens.indexOf(";");
    if (end >= 0 && tokens.stream().skip(end).anyMatch(t -> !t.equals(";"))) {
      return Optional.of("only one statement at a time");
    }
    if (tokens.isEmpty() || !QUERIES.contains(tokens.getFirst())) {
      return Optional.of(ONLY_QUERIES);
    }
    return CommonTables.refuse(tokens);
  }

  /** Words in lower case, texts with their quotes, signs one by one; no comments, no space. */
  private static List<String> tokens(String sql) {
    List<String> tokens = new ArrayList<>();
    int at = 0;
    while (at < sql.length()) {
      int end = end(sql, at);
      String token = sql.substring(at, end);
      if (!token.isBlank() && !token.startsWith("--") && !token.startsWith("/*")) {
        tokens.add(unquoted(token.toLowerCase(Locale.ROOT)));
      }
      at = end;
    }
    return tokens;
  }

  /** A quoted name means the same as a plain one; a text in single quotes stays a text. */
  private static String unquoted(String token) {
    char first = token.charAt(0);
    boolean name = token.length() > 2 && (first == '"' || first == '`' || first == '[');
    return first == '\''
        ? token.replace(" ", "")
        : name ? token.substring(1, token.length() - 1) : token;
  }

  private static int end(String sql, int at) {
    char c = sql.charAt(at);
    if (sql.startsWith("--", at)) {
      return after(sql, "\n", at + 2);
    }
    if (sql.startsWith("/*", at)) {
      return after(sql, "*/", at + 2);
    }
    if (c == '\'' || c == '"' || c == '`' || c == '[') {
      return after(sql, c == '[' ? "]" : String.valueOf(c), at + 1);
    }
    int end = at + 1;
    while (isWord(c) && end < sql.length() && isWord(sql.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int after(String sql, String mark, int from) {
    int found = sql.indexOf(mark, from);
    return found < 0 ? sql.length() : found + mark.length();
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c > 127;
  }
}

package dev.agoge.environments.codeaction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Makes the top-level variables of a script global, so that later scripts see them: {@code let} and
 * {@code const} outside all brackets become {@code var}, and a class declared there is assigned to
 * one. As in the consoles of browsers they may then be declared anew. Lines and, but for classes,
 * columns stay as they are.
 *
 * <p>This reads tokens, not grammar. Where a slash might begin a regular expression, the token
 * before it decides, as every such reader has it; what is misread is run as it was written.
 */
final class TopLevel {
  private static final Set<String> BEFORE_EXPRESSION =
      Set.of(
          "return",
          "typeof",
          "case",
          "in",
          "of",
          "do",
          "else",
          "void",
          "delete",
          "throw",
          "new",
          "instanceof",
          "yield",
          "await");

  private final String source;
  private final StringBuilder result;
  private final Deque<Character> open = new ArrayDeque<>();
  private int at;
  private String before = "";
  private boolean newLine;

  private TopLevel(String source) {
    this.source = source;
    result = new StringBuilder(source.length() + 16);
  }

  static String toGlobals(String source) {
    TopLevel reader = new TopLevel(source);
    while (reader.at < source.length()) {
      reader.token();
    }
    return reader.result.toString();
  }

  private void token() {
    char c = source.charAt(at);
    if (Character.isWhitespace(c)) {
      newLine |= c == '\n';
      copy(at + 1);
    } else if (source.startsWith("//", at)) {
      copy(find("\n", at));
    } else if (source.startsWith("/*", at)) {
      copy(find("*/", at + 2) + 2);
    } else if (Character.isJavaIdentifierStart(c)) {
      word();
    } else {
      sign(c);
      before = String.valueOf(source.charAt(at - 1));
      newLine = false;
    }
  }

  private void sign(char c) {
    switch (c) {
      case '\'', '"' -> copy(endOfText(at + 1, c));
      case '`' -> template(at + 1);
      case '/' -> copy(startsExpression() ? endOfPattern(at + 1) : at + 1);
      case '(', '[', '{' -> {
        open.push(c);
        copy(at + 1);
      }
      case ')', ']', '}' -> {
        boolean inTemplate = !open.isEmpty() && open.pop() == '`';
        if (inTemplate) {
          template(at + 1);
        } else {
          copy(at + 1);
        }
      }
      default -> copy(at + 1);
    }
  }

  private void word() {
    int end = endOfWord(at);
    String word = source.substring(at, end);
    boolean free = open.isEmpty() && !before.equals(".");
    if (free && (word.equals("let") || word.equals("const")) && declares(end)) {
      result.append(word.equals("let") ? "var" : "var  ");
      at = end;
    } else if (free && word.equals("class") && startsStatement() && !name(end).isEmpty()) {
      result.append("var ").append(name(end)).append(" = ");
      copy(end);
    } else {
      copy(end);
    }
    before = word;
    newLine = false;
  }

  /** Whether what follows a word is what it declares. */
  private boolean declares(int end) {
    int next = afterSpace(end);
    return next < source.length()
        && next > end
        && (Character.isJavaIdentifierStart(source.charAt(next))
            || source.charAt(next) == '['
            || source.charAt(next) == '{');
  }

  private String name(int end) {
    int from = afterSpace(end);
    String name = source.substring(from, endOfWord(from));
    return name.equals("extends") ? "" : name;
  }

  private boolean startsStatement() {
    return before.isEmpty()
        || before.equals(";")
        || before.equals("}")
        || (newLine && !startsExpression());
  }

  /** Whether the token before leaves an expression to come. */
  private boolean startsExpression() {
    if (before.isEmpty() || BEFORE_EXPRESSION.contains(before)) {
      return true;
    }
    char last = before.charAt(before.length() - 1);
    return !Character.isJavaIdentifierPart(last) && ")]}'\"`".indexOf(last) < 0;
  }

  private int afterSpace(int from) {
    int i = from;
    while (i < source.length() && Character.isWhitespace(source.charAt(i))) {
      i++;
    }
    return i;
  }

  private int endOfWord(int from) {
    int i = from;
    while (i < source.length() && Character.isJavaIdentifierPart(source.charAt(i))) {
      i++;
    }
    return i;
  }

  private int endOfText(int from, char quote) {
    int i = from;
    while (i < source.length() && source.charAt(i) != quote && source.charAt(i) != '\n') {
      i += source.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }

  private int endOfPattern(int from) {
    boolean inClass = false;
    int i = from;
    while (i < source.length() && source.charAt(i) != '\n') {
      char c = source.charAt(i);
      if (c == '/' && !inClass) {
        return i + 1;
      }
      inClass = c == '[' || (inClass && c != ']');
      i += c == '\\' ? 2 : 1;
    }
    return i;
  }

  /** Copies a template's text up to its end or to an expression within it. */
  private void template(int from) {
    int i = from;
    while (i < source.length() && source.charAt(i) != '`') {
      if (source.startsWith("${", i)) {
        open.push('`');
        copy(i + 2);
        return;
      }
      i += source.charAt(i) == '\\' ? 2 : 1;
    }
    copy(i + 1);
  }

  private int find(String text, int from) {
    int found = source.indexOf(text, from);
    return found < 0 ? source.length() : found;
  }

  private void copy(int end) {
    int limit = Math.min(end, source.length());
    result.append(source, at, limit);
    at = limit;
  }
}

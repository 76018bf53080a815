package dev.agoge.environments.planning.pddl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns a text into the one parenthesised expression that it holds. */
final class SExpressionReader {
  private static final int MAX_DEPTH = 500;

  private final String source;
  private final String text;
  private int position;
  private int line = 1;
  private int lineStart;

  private SExpressionReader(String source, String text) {
    this.source = source;
    this.text = text;
  }

  static SExpression.Group read(String source, String text) {
    return new SExpressionReader(source, text).only();
  }

  private record Open(Location location, List<SExpression> items) {}

  private SExpression.Group only() {
    Deque<Open> open = new ArrayDeque<>();
    Optional<SExpression.Group> result = Optional.empty();
    for (skip(); position < text.length(); skip()) {
      if (result.isPresent() && text.charAt(position) != ')') {
        throw new PddlException(
            here(), "text after the end of the definition", "remove it or check the parentheses");
      }
      char c = text.charAt(position);
      if (c == '(') {
        open(open);
      } else if (c == ')') {
        result = close(open);
      } else {
        word(open);
      }
    }
    if (!open.isEmpty()) {
      throw new PddlException(
          open.peek().location(), "this parenthesis is never closed", "add the missing ')'");
    }
    return result.orElseThrow(
        () -> new PddlException(here(), "the text is empty", "write (define ...)"));
  }

  private void open(Deque<Open> open) {
    if (open.size() == MAX_DEPTH) {
      throw new PddlException(
          here(), "parentheses are nested deeper than " + MAX_DEPTH, "simplify the formula");
    }
    open.push(new Open(here(), new ArrayList<>()));
    position++;
  }

  private Optional<SExpression.Group> close(Deque<Open> open) {
    if (open.isEmpty()) {
      throw new PddlException(here(), "')' without a '('", "remove it");
    }
    position++;
    Open closed = open.pop();
    var group = new SExpression.Group(List.copyOf(closed.items()), closed.location());
    if (open.isEmpty()) {
      return Optional.of(group);
    }
    open.peek().items().add(group);
    return Optional.empty();
  }

  private void word(Deque<Open> open) {
    Location start = here();
    int from = position;
    while (position < text.length() && isWordPart(text.charAt(position))) {
      position++;
    }
    String word = text.substring(from, position).toLowerCase(Locale.ROOT);
    if (open.isEmpty()) {
      throw new PddlException(start, "found '" + word + "'", "start with (define ...)");
    }
    open.peek().items().add(new SExpression.Symbol(word, start));
  }

  private static boolean isWordPart(char c) {
    return c != '(' && c != ')' && c != ';' && !Character.isWhitespace(c);
  }

  /** Moves past blanks and comments. */
  private void skip() {
    boolean comment = false;
    for (; position < text.length(); position++) {
      char c = text.charAt(position);
      if (c == '\n') {
        line++;
        lineStart = position + 1;
        comment = false;
      } else if (c == ';') {
        comment = true;
      } else if (!comment && !Character.isWhitespace(c)) {
        return;
      }
    }
  }

  private Location here() {
    return new Location(source, line, position - lineStart + 1);
  }
}

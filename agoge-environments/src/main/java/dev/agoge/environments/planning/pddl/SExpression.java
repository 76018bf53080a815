package dev.agoge.environments.planning.pddl;

import java.util.List;

/** A parenthesised expression as written, with its place; names are in lower case. */
sealed interface SExpression {

  /** Where it starts. */
  Location location();

  /** A single word. */
  record Symbol(String text, Location location) implements SExpression {}

  /** A list in parentheses. */
  record Group(List<SExpression> items, Location location) implements SExpression {

    /** The first word, or the empty string if the list does not start with a word. */
    String head() {
      return !items.isEmpty() && items.getFirst() instanceof Symbol s ? s.text() : "";
    }

    /** Everything after the first item. */
    List<SExpression> tail() {
      return items.subList(Math.min(1, items.size()), items.size());
    }
  }

  /** This as a list. */
  default Group group(String expected) {
    return switch (this) {
      case Group g -> g;
      case Symbol s ->
          throw new PddlException(
              s.location(), "found '" + s.text() + "'", "write " + expected + " in parentheses");
    };
  }

  /** This as a word. */
  default Symbol symbol(String expected) {
    return switch (this) {
      case Symbol s -> s;
      case Group g ->
          throw new PddlException(
              g.location(), "found a list in parentheses", "write " + expected + " here");
    };
  }
}

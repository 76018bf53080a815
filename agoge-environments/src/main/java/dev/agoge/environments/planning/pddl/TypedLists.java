package dev.agoge.environments.planning.pddl;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code a b - t c}. */
final class TypedLists {
  private TypedLists() {}

  /** Objects, constants or types. */
  static List<Typed> names(List<SExpression> items) {
    return read(items, false);
  }

  /** Variables, returned without their question marks. */
  static List<Typed> variables(List<SExpression> items) {
    return read(items, true);
  }

  private static List<Typed> read(List<SExpression> items, boolean variables) {
    List<Typed> result = new ArrayList<>();
    List<SExpression.Symbol> untyped = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      SExpression.Symbol word = items.get(i).symbol(variables ? "a variable" : "a name");
      if (!word.text().equals("-")) {
        untyped.add(word);
        continue;
      }
      if (++i == items.size()) {
        throw new PddlException(word.location(), "no type after '-'", "write the type's name");
      }
      String type = type(items.get(i));
      untyped.forEach(w -> result.add(typed(w, type, variables)));
      untyped.clear();
    }
    untyped.forEach(w -> result.add(typed(w, Types.OBJECT, variables)));
    return List.copyOf(result);
  }

  private static String type(SExpression e) {
    if (e instanceof SExpression.Group g && g.head().equals("either")) {
      throw PddlException.unsupported(
          g.location(), "'either' types", "declare a common parent type and use that");
    }
    return e.symbol("a type").text();
  }

  private static Typed typed(SExpression.Symbol word, String type, boolean variable) {
    boolean marked = word.text().startsWith("?");
    if (variable != marked || word.text().equals("?")) {
      String what = "'" + word.text() + "' is " + (variable ? "no variable" : "a variable");
      throw new PddlException(
          word.location(), what, variable ? "write ?" + word.text() : "remove the question mark");
    }
    return new Typed(variable ? word.text().substring(1) : word.text(), type, word.location());
  }
}

package dev.agoge.run.recipe;

import dev.agoge.support.Parameter;
import dev.agoge.support.Suggestions;
import java.util.Arrays;
import java.util.List;

/** Single values of a recipe. */
final class Scalars {
  private Scalars() {}

  /** The value of a component's type, or a complaint with its place. */
  static Object parse(Class<?> type, Tree.Scalar scalar, String path, Parameter parameter) {
    if (type == String.class) {
      return scalar.text();
    }
    if (type == boolean.class) {
      return switch (scalar.text()) {
        case "true" -> true;
        case "false" -> false;
        default -> throw wrong(scalar, path, "true or false");
      };
    }
    if (type.isEnum()) {
      return constant(type, scalar, path);
    }
    return number(type, scalar, path, parameter);
  }

  private static Object number(
      Class<?> type, Tree.Scalar scalar, String path, Parameter parameter) {
    boolean whole = type == int.class || type == long.class;
    try {
      double value =
          whole
              ? Long.parseLong(scalar.text().replace("_", ""))
              : Double.parseDouble(scalar.text());
      if (!(value >= parameter.min() && value <= parameter.max())) {
        throw wrong(scalar, path, range(parameter, whole));
      }
      if (type == int.class) {
        return Math.toIntExact((long) value);
      }
      return type == long.class ? (Object) (long) value : (Object) value;
    } catch (NumberFormatException | ArithmeticException e) {
      throw wrong(scalar, path, whole ? "a whole number" : "a number");
    }
  }

  private static Object constant(Class<?> type, Tree.Scalar scalar, String path) {
    List<? extends Enum<?>> constants =
        Arrays.stream(type.getEnumConstants()).<Enum<?>>map(c -> (Enum<?>) c).toList();
    return constants.stream()
        .filter(c -> Binder.label(c).equals(scalar.text()))
        .findFirst()
        .orElseThrow(
            () ->
                new RecipeException(
                    scalar.place(),
                    Suggestions.unknown(
                        "value of " + path,
                        scalar.text(),
                        constants.stream().map(Binder::label).toList())));
  }

  private static String range(Parameter parameter, boolean whole) {
    String kind = whole ? "a whole number" : "a number";
    if (Double.isInfinite(parameter.max())) {
      return kind + " of at least " + plain(parameter.min());
    }
    return kind + " from " + plain(parameter.min()) + " to " + plain(parameter.max());
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private static RecipeException wrong(Tree.Scalar scalar, String path, String wanted) {
    return new RecipeException(
        scalar.place(), path + " must be " + wanted + ", not '" + scalar.text() + "'");
  }
}

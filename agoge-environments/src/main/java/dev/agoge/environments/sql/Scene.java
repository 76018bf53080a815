package dev.agoge.environments.sql;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** A database and a source of chance, from which a question is drawn. */
record Scene(Content content, SplittableRandom random) {

  Schema schema() {
    return content.schema();
  }

  <T> T pick(List<T> choices) {
    if (choices.isEmpty()) {
      throw new IllegalStateException(
          "schema " + schema().name() + " has nothing for a question of some family");
    }
    return choices.get(random.nextInt(choices.size()));
  }

  Table table(Predicate<Table> wanted) {
    return pick(schema().tables().stream().filter(wanted).toList());
  }

  Schema.Link link(Predicate<Schema.Link> wanted) {
    return pick(schema().links().stream().filter(wanted).toList());
  }

  /** A column with its table in front. */
  static String full(Table table, Column column) {
    return table.name() + "." + column.name();
  }

  /** A condition on some column of a table, other than some column. */
  Condition condition(Table table, Column except) {
    List<Column> columns =
        table.columns(
            c ->
                !c.equals(except)
                    && (c.kind() instanceof Kind.One
                        || c.kind() instanceof Kind.Amount
                        || c.kind() instanceof Kind.Date));
    return condition(table, pick(columns), "");
  }

  /** Whether a condition can be put on a table. */
  static boolean conditional(Table table) {
    return table.columns().stream()
            .filter(
                c ->
                    c.kind() instanceof Kind.One
                        || c.kind() instanceof Kind.Amount
                        || c.kind() instanceof Kind.Date)
            .count()
        >= 2;
  }

  /**
   * A condition on a column.
   *
   * @param owner put before the column in words, such as {@code doctor's }
   */
  Condition condition(Table table, Column column, String owner) {
    String name = full(table, column);
    String subject = owner + column.phrase();
    if (column.nullable() && random.nextInt(4) == 0) {
      return random.nextBoolean()
          ? new Condition(name + " IS NULL", subject, "is missing", List.of(name + " IS NOT NULL"))
          : new Condition(name + " IS NOT NULL", subject, "is known", List.of(name + " IS NULL"));
    }
    List<Object> values = content.values(table, column);
    return switch (column.kind()) {
      case Kind.One(_) -> {
        Object word = pick(values);
        yield new Condition(
            name + " = '" + word + "'",
            subject,
            "is " + word,
            List.of(name + " <> '" + word + "'"));
      }
      case Kind.Date(_, _) -> date(name, subject, pick(values).toString());
      default -> number(name, subject, values);
    };
  }

  private Condition number(String name, String subject, List<Object> values) {
    String value = pick(values).toString();
    if (random.nextInt(5) == 0) {
      double first = ((Number) pick(values)).doubleValue();
      double second = Double.parseDouble(value);
      boolean whole = values.getFirst() instanceof Long;
      String low = number(Math.min(first, second), whole);
      String high = number(Math.max(first, second), whole);
      return new Condition(
          name + " BETWEEN " + low + " AND " + high,
          subject,
          "is between " + low + " and " + high + " (both included)",
          List.of(name + " > " + low + " AND " + name + " < " + high, name + " >= " + low));
    }
    String[] words = pick(COMPARISONS);
    return compared(name, subject, words, value, value);
  }

  private static String number(double value, boolean whole) {
    return whole ? String.valueOf((long) value) : String.valueOf(value);
  }

  /** Word, sign, the sign off by one, the sign the wrong way. */
  private static final List<String[]> COMPARISONS =
      List.of(
          new String[] {"is above", ">", ">=", "<"},
          new String[] {"is below", "<", "<=", ">"},
          new String[] {"is at least", ">=", ">", "<="},
          new String[] {"is at most", "<=", "<", ">="});

  private static Condition compared(
      String name, String subject, String[] words, String value, String shown) {
    return new Condition(
        name + " " + words[1] + " " + value,
        subject,
        words[0] + " " + shown,
        List.of(name + " " + words[2] + " " + value, name + " " + words[3] + " " + value));
  }

  private Condition date(String name, String subject, String day) {
    String quoted = "'" + day + "'";
    return switch (random.nextInt(4)) {
      case 0 -> compared(name, subject, new String[] {"is before", "<", "<=", ">"}, quoted, day);
      case 1 -> compared(name, subject, new String[] {"is after", ">", ">=", "<"}, quoted, day);
      case 2 -> period(name, subject, day.substring(0, 4), "in " + day.substring(0, 4));
      default -> {
        YearMonth month = YearMonth.parse(day.substring(0, 7));
        String words = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        yield period(name, subject, day.substring(0, 7), "in " + words + " " + month.getYear());
      }
    };
  }

  private static Condition period(String name, String subject, String prefix, String words) {
    List<String> slips = new ArrayList<>();
    slips.add(name + " NOT LIKE '" + prefix + "-%'");
    slips.add(name + " > '" + prefix + "'");
    return new Condition(name + " LIKE '" + prefix + "-%'", subject, "is " + words, slips);
  }
}

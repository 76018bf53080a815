package dev.agoge.environments.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Draws the rows of a database. Names repeat, some rows are referred to often and some never, and
 * one in seven values of a nullable column is missing.
 */
final class Filler {
  private static final List<String> FIRST =
      List.of(
          "Ada", "Bruno", "Clara", "Dario", "Edith", "Felix", "Greta", "Hugo", "Irma", "Jonas",
          "Kaja", "Leo", "Mara", "Nils", "Olga", "Piet", "Rosa", "Sven", "Tilda", "Vito");
  private static final List<String> LAST =
      List.of("Alder", "Birk", "Conti", "Dorn", "Egger", "Falk", "Gruber", "Hale", "Lund", "Moser");
  private static final double MISSING = 1.0 / 7;

  private final SplittableRandom random;

  private Filler(SplittableRandom random) {
    this.random = random;
  }

  /** The content that a seed gives a schema. */
  static Content fill(Schema schema, long seed) {
    Filler filler = new Filler(new SplittableRandom(seed));
    Map<String, List<List<Optional<Object>>>> rows = new HashMap<>();
    for (Table table : schema.tables()) {
      List<List<Optional<Object>>> mine = new ArrayList<>(table.rows());
      for (int i = 1; i <= table.rows(); i++) {
        mine.add(filler.row(schema, table, i));
      }
      rows.put(table.name(), List.copyOf(mine));
    }
    return Content.of(schema, rows);
  }

  private List<Optional<Object>> row(Schema schema, Table table, long key) {
    List<Optional<Object>> row = new ArrayList<>(table.columns().size());
    for (Column column : table.columns()) {
      boolean missing = column.nullable() && random.nextDouble() < MISSING;
      row.add(missing ? Optional.empty() : Optional.of(value(schema, column.kind(), key)));
    }
    return List.copyOf(row);
  }

  private Object value(Schema schema, Kind kind, long key) {
    return switch (kind) {
      case Kind.Key() -> key;
      case Kind.Person() -> pick(FIRST) + " " + pick(LAST);
      case Kind.Label(List<String> first, List<String> second) -> pick(first) + " " + pick(second);
      case Kind.One(List<String> words) -> words.get(skewed(words.size()));
      case Kind.Amount(int low, int high, boolean cents) -> number(low, high, cents);
      case Kind.Date(int first, int last) -> {
        long day = LocalDate.of(first, 1, 1).toEpochDay();
        long end = LocalDate.of(last + 1, 1, 1).toEpochDay();
        yield LocalDate.ofEpochDay(random.nextLong(day, end)).toString();
      }
      case Kind.Reference(String other) -> 1L + skewed(schema.table(other).rows());
    };
  }

  private Object number(int low, int high, boolean cents) {
    return cents
        ? (Object) (random.nextInt(low * 100, high * 100 + 1) / 100.0)
        : (Object) random.nextLong(low, high + 1L);
  }

  /** An index that is small more often than large. */
  private int skewed(int size) {
    return (int) (size * Math.pow(random.nextDouble(), 1.5));
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}

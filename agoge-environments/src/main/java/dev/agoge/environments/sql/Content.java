package dev.agoge.environments.sql;

import dev.agoge.support.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A schema with its rows.
 *
 * @param rows for each table its rows; a value is a {@link Long}, {@link Double} or {@link String},
 *     or empty where it is missing
 * @param digest of schema and rows
 */
record Content(Schema schema, Map<String, List<List<Optional<Object>>>> rows, String digest) {

  static Content of(Schema schema, Map<String, List<List<Optional<Object>>>> rows) {
    StringBuilder text = new StringBuilder(schema.name());
    for (Table table : schema.tables()) {
      text.append('\n').append(table.ddl());
      for (List<Optional<Object>> row : rows.getOrDefault(table.name(), List.of())) {
        text.append('\n');
        row.forEach(v -> text.append(v.map(Object::toString).orElse("null")).append('|'));
      }
    }
    return new Content(schema, Map.copyOf(rows), Digest.of(text.toString()));
  }

  List<List<Optional<Object>>> rows(Table table) {
    return rows.getOrDefault(table.name(), List.of());
  }

  /** The values of a column that are there, in the order of the rows. */
  List<Object> values(Table table, Column column) {
    int index = table.indexOf(column);
    List<Object> values = new ArrayList<>();
    rows(table).forEach(row -> row.get(index).ifPresent(values::add));
    return values;
  }
}

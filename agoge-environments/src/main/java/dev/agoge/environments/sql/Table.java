package dev.agoge.environments.sql;

import java.util.List;
import java.util.function.Predicate;

/**
 * A table.
 *
 * @param name its name and how a question calls one row
 * @param plural how a question calls several
 * @param columns the key first
 */
record Table(String name, String plural, int rows, List<Column> columns) {

  Table {
    columns = List.copyOf(columns);
  }

  String one() {
    return name.replace('_', ' ');
  }

  String many() {
    return plural.replace('_', ' ');
  }

  /** The column that stands for a row: its first name, else the key. */
  Column label() {
    return columns.stream().filter(Column::names).findFirst().orElse(columns.getFirst());
  }

  List<Column> columns(Predicate<Column> wanted) {
    return columns.stream().filter(wanted).toList();
  }

  List<Column> numbers() {
    return columns(c -> c.kind() instanceof Kind.Amount);
  }

  List<Column> categories() {
    return columns(c -> c.kind() instanceof Kind.One);
  }

  List<Column> dates() {
    return columns(c -> c.kind() instanceof Kind.Date);
  }

  List<Column> references() {
    return columns(c -> c.kind() instanceof Kind.Reference);
  }

  int indexOf(Column column) {
    return columns.indexOf(column);
  }

  /** The statement that makes it. */
  String ddl() {
    StringBuilder text = new StringBuilder("CREATE TABLE " + name + " (");
    String comma = "";
    for (Column column : columns) {
      text.append(comma).append(column.name()).append(' ').append(column.kind().sqlType());
      text.append(
          switch (column.kind()) {
            case Kind.Key() -> " PRIMARY KEY";
            case Kind.Reference(String other) -> " REFERENCES " + other + "(id)";
            default -> "";
          });
      comma = ", ";
    }
    return text.append(")").toString();
  }

  /** What the agent is told about it. */
  String description() {
    StringBuilder text = new StringBuilder(name + ", " + rows + " rows");
    for (Column column : columns) {
      text.append('\n').append(column.name()).append(' ').append(column.kind().sqlType());
      text.append(
          switch (column.kind()) {
            case Kind.Key() -> ", primary key";
            case Kind.Reference(String other) -> ", refers to " + other + ".id";
            default -> "";
          });
      text.append(column.nullable() ? ", may be null" : "");
    }
    return text.toString();
  }
}

package dev.agoge.environments.sql;

import dev.agoge.environment.Split;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of a database, before any row.
 *
 * @param home the split in which it occurs first; one of {@link Split#TRAIN} occurs everywhere
 * @param subject what it is about, such as {@code a small clinic}
 * @param tables each refers to earlier ones only
 */
record Schema(String name, Split home, String subject, List<Table> tables) {

  /** A column of a table that refers to another. */
  record Link(Table from, Column column, Table to) {

    /** The condition under which a row and the one it refers to belong together. */
    String on() {
      return from.name() + "." + column.name() + " = " + to.name() + ".id";
    }
  }

  Schema {
    tables = List.copyOf(tables);
  }

  Table table(String table) {
    return tables.stream()
        .filter(t -> t.name().equals(table))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("schema " + name + " has no " + table));
  }

  /** Every reference from one table to another: the join graph. */
  List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (Table table : tables) {
      for (Column column : table.references()) {
        if (column.kind() instanceof Kind.Reference(String other)) {
          links.add(new Link(table, column, table(other)));
        }
      }
    }
    return links;
  }
}

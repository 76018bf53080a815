package dev.agoge.environments.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query in parts, so that it can be spoiled part by part.
 *
 * @param columns what is selected
 * @param from tables and joins
 * @param group what it is grouped by; blank for nothing
 * @param order what it is ordered by; blank for nothing
 * @param limit how many rows at most; 0 for all
 */
record Select(
    List<String> columns,
    boolean distinct,
    String from,
    List<Condition> where,
    String group,
    Optional<Condition> having,
    String order,
    int limit) {

  Select {
    columns = List.copyOf(columns);
    where = List.copyOf(where);
  }

  /** A plain selection. */
  static Select of(List<String> columns, String from, Condition... where) {
    return new Select(columns, false, from, List.of(where), "", Optional.empty(), "", 0);
  }

  Select distinctRows() {
    return new Select(columns, true, from, where, group, having, order, limit);
  }

  Select where(List<Condition> conditions) {
    return new Select(columns, distinct, from, conditions, group, having, order, limit);
  }

  Select groupedBy(String columnsOfGroup) {
    return new Select(columns, distinct, from, where, columnsOfGroup, having, order, limit);
  }

  Select having(Optional<Condition> condition) {
    return new Select(columns, distinct, from, where, group, condition, order, limit);
  }

  Select top(String orderOfRows, int rows) {
    return new Select(columns, distinct, from, where, group, having, orderOfRows, rows);
  }

  String sql() {
    StringBuilder sql = new StringBuilder("SELECT ");
    sql.append(distinct ? "DISTINCT " : "").append(String.join(", ", columns));
    sql.append(" FROM ").append(from);
    if (!where.isEmpty()) {
      sql.append(" WHERE ");
      sql.append(where.stream().map(Condition::sql).collect(Collectors.joining(" AND ")));
    }
    sql.append(group.isBlank() ? "" : " GROUP BY " + group);
    having.ifPresent(condition -> sql.append(" HAVING ").append(condition.sql()));
    sql.append(order.isBlank() ? "" : " ORDER BY " + order);
    return sql.append(limit == 0 ? "" : " LIMIT " + limit).append(";").toString();
  }

  /** Each query in which one thing that the question asks for is forgotten. */
  List<String> omissions() {
    List<Select> spoiled = new ArrayList<>();
    for (int i = 0; i < where.size(); i++) {
      List<Condition> rest = new ArrayList<>(where);
      rest.remove(i);
      spoiled.add(where(rest));
    }
    having.ifPresent(condition -> spoiled.add(having(Optional.empty())));
    if (distinct) {
      spoiled.add(new Select(columns, false, from, where, group, having, order, limit));
    }
    if (limit > 0) {
      spoiled.add(top(order, 0));
    }
    return texts(spoiled.stream());
  }

  /** Queries with some other mistake. */
  List<String> slips() {
    List<Select> spoiled = new ArrayList<>();
    for (int i = 0; i < where.size(); i++) {
      for (String slip : where.get(i).slips()) {
        List<Condition> others = new ArrayList<>(where);
        others.set(i, new Condition(slip, "", "", List.of()));
        spoiled.add(where(others));
      }
    }
    having.ifPresent(
        condition ->
            condition
                .slips()
                .forEach(
                    slip ->
                        spoiled.add(having(Optional.of(new Condition(slip, "", "", List.of()))))));
    for (String[] swap : SWAPS) {
      if (sql().contains(swap[0])) {
        spoiled.add(swapped(swap[0], swap[1]));
      }
    }
    return texts(spoiled.stream());
  }

  private static final List<String[]> SWAPS =
      List.of(
          new String[] {"COUNT(DISTINCT ", "COUNT("},
          new String[] {"AVG(", "MAX("},
          new String[] {"SUM(", "AVG("},
          new String[] {"MAX(", "AVG("},
          new String[] {"MIN(", "AVG("},
          new String[] {"LEFT JOIN", "JOIN"},
          new String[] {" DESC", " ASC"},
          new String[] {" ASC", " DESC"});

  private Select swapped(String right, String wrong) {
    return new Select(
        columns.stream().map(c -> c.replace(right, wrong)).toList(),
        distinct,
        from.replace(right, wrong),
        where,
        group,
        having,
        order.contains(right) ? order.substring(0, order.indexOf(right)) + wrong : order,
        limit);
  }

  private static List<String> texts(Stream<Select> selects) {
    return selects.map(Select::sql).toList();
  }
}

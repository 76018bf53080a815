package dev.agoge.environments.sql;

import static dev.agoge.environments.sql.Scene.full;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions about one table. */
final class SingleTable {
  private SingleTable() {}

  /** The names of the rows that meet one or two conditions. */
  static Draft filter(Scene scene) {
    Table table = scene.table(Scene::conditional);
    Column label = table.label();
    List<Condition> conditions = new ArrayList<>();
    conditions.add(scene.condition(table, label));
    if (scene.random().nextBoolean()) {
      Condition second = scene.condition(table, label);
      if (!second.subject().equals(conditions.getFirst().subject())) {
        conditions.add(second);
      }
    }
    String that = String.join(" and whose ", conditions.stream().map(Condition::phrase).toList());
    return Draft.of(
        List.of(
            "List the " + label.phrase() + " of every " + table.one() + " whose " + that + ".",
            "For all " + table.many() + " whose " + that + ", show the " + label.phrase() + ".",
            "Give me the " + label.phrase() + " of each " + table.one() + " whose " + that + ".",
            "Find every "
                + table.one()
                + " whose "
                + that
                + " and give its "
                + label.phrase()
                + "."),
        Select.of(List.of(full(table, label)), table.name()).where(conditions),
        table);
  }

  /** A count, or the average, sum, least or greatest of a number, over the rows that are meant. */
  static Draft aggregate(Scene scene) {
    Table table = scene.table(t -> !t.numbers().isEmpty() && Scene.conditional(t));
    Column number = scene.pick(table.numbers());
    Condition that = scene.condition(table, number);
    String whose = table.many() + " whose " + that.phrase();
    String name = full(table, number);
    if (scene.random().nextInt(4) == 0) {
      return Draft.of(
          List.of(
              "How many different values of " + number.phrase() + " do " + whose + " have?",
              "Count the distinct values of " + number.phrase() + " among " + whose + ".",
              "Among " + whose + ", how many distinct values of " + number.phrase() + " occur?"),
          Select.of(List.of("COUNT(DISTINCT " + name + ")"), table.name(), that),
          table);
    }
    String[] way =
        scene.pick(
            List.of(
                new String[] {"AVG", "average"},
                new String[] {"SUM", "total"},
                new String[] {"MAX", "highest"},
                new String[] {"MIN", "lowest"}));
    String what = way[1] + " " + number.phrase();
    return Draft.of(
        List.of(
            "What is the " + what + " of " + whose + "?",
            "Compute the " + what + " over all " + whose + ".",
            "Taking only " + whose + ", what is the " + what + "?"),
        Select.of(List.of(way[0] + "(" + name + ")"), table.name(), that),
        table);
  }

  /** How many rows fall into a time, or which. */
  static Draft dates(Scene scene) {
    Table table = scene.table(t -> !t.dates().isEmpty());
    Column date = scene.pick(table.dates());
    Condition when = scene.condition(table, date, "");
    Column label = table.label();
    if (scene.random().nextBoolean()) {
      return Draft.of(
          List.of(
              "How many are the " + table.many() + " whose " + when.phrase() + "?",
              "Count the " + table.many() + " whose " + when.phrase() + ".",
              "What is the number of " + table.many() + " whose " + when.phrase() + "?"),
          Select.of(List.of("COUNT(*)"), table.name(), when),
          table);
    }
    String both = label.phrase() + " and " + date.phrase();
    return Draft.of(
        List.of(
            "List "
                + both
                + " of the "
                + table.many()
                + " whose "
                + when.phrase()
                + ", earliest first; equal dates by "
                + label.phrase()
                + ".",
            "Show "
                + both
                + " of every "
                + table.one()
                + " whose "
                + when.phrase()
                + ", ordered by "
                + date.phrase()
                + ", then by "
                + label.phrase()
                + ".",
            "In order of "
                + date.phrase()
                + " and then "
                + label.phrase()
                + ", give "
                + both
                + " of the "
                + table.many()
                + " whose "
                + when.phrase()
                + "."),
        Select.of(List.of(full(table, label), full(table, date)), table.name(), when)
            .top(full(table, date) + ", " + full(table, label) + " ASC", 0),
        table);
  }

  /** The first few by a number. */
  static Draft top(Scene scene) {
    Table table = scene.table(t -> !known(t).isEmpty() && Scene.conditional(t));
    Column number = scene.pick(known(table));
    Column label = table.label();
    Condition that = scene.condition(table, number);
    int rows = 2 + scene.random().nextInt(4);
    boolean highest = scene.random().nextBoolean();
    String end = highest ? "highest" : "lowest";
    String name = full(table, number);
    String both = label.phrase() + " and " + number.phrase();
    String ties = "; equal ones by " + label.phrase();
    return Draft.of(
        List.of(
            "Of the "
                + table.many()
                + " whose "
                + that.phrase()
                + ", list "
                + both
                + " of the "
                + rows
                + " with the "
                + end
                + " "
                + number.phrase()
                + ", "
                + end
                + " first"
                + ties
                + ".",
            "Which "
                + rows
                + " "
                + table.many()
                + " whose "
                + that.phrase()
                + " have the "
                + end
                + " "
                + number.phrase()
                + "? Show "
                + both
                + ", "
                + end
                + " first"
                + ties
                + ".",
            "Rank the "
                + table.many()
                + " whose "
                + that.phrase()
                + " by "
                + number.phrase()
                + ", "
                + end
                + " first"
                + ties
                + "; give "
                + both
                + " of the first "
                + rows
                + "."),
        Select.of(List.of(full(table, label), name), table.name(), that)
            .top(name + (highest ? " DESC, " : ", ") + full(table, label) + " ASC", rows),
        table);
  }

  /** Numbers that are never missing, so that their order is plain. */
  private static List<Column> known(Table table) {
    return table.numbers().stream().filter(c -> !c.nullable()).toList();
  }

  /** Something for each value of a column. */
  static Draft group(Scene scene) {
    Table table =
        scene.table(
            t -> !t.categories().isEmpty() && !t.numbers().isEmpty() && Scene.conditional(t));
    Column by = scene.pick(table.categories());
    Column number = scene.pick(table.numbers());
    boolean average = scene.random().nextBoolean();
    String measure = average ? "AVG(" + full(table, number) + ")" : "COUNT(*)";
    String what = average ? "the average " + number.phrase() : "the number of " + table.many();
    Condition that = scene.condition(table, by);
    int least = 2 + scene.random().nextInt(Math.max(2, table.rows() / 6));
    Condition having =
        new Condition(
            "COUNT(*) >= " + least,
            "",
            "at least " + least,
            List.of("COUNT(*) > " + least, "COUNT(*) < " + least));
    String whose = table.many() + " whose " + that.phrase();
    String only = "that has at least " + least + " such " + table.many();
    return Draft.of(
        List.of(
            "Among "
                + whose
                + ", show for each "
                + by.phrase()
                + " "
                + only
                + ": the "
                + by.phrase()
                + " and "
                + what
                + ".",
            "For every "
                + by.phrase()
                + " "
                + only
                + ", counting only "
                + whose
                + ", give the "
                + by.phrase()
                + " and "
                + what
                + ".",
            "Group the "
                + whose
                + " by "
                + by.phrase()
                + "; for each group of at least "
                + least
                + ", show the "
                + by.phrase()
                + " and "
                + what
                + "."),
        Select.of(List.of(full(table, by), measure), table.name(), that)
            .groupedBy(full(table, by))
            .having(Optional.of(having)),
        table);
  }

  /** The rows whose number stands out from the average, the maximum or the minimum of others. */
  static Draft nested(Scene scene) {
    Table table = scene.table(t -> !t.numbers().isEmpty() && Scene.conditional(t));
    Column number = scene.pick(table.numbers());
    Column label = table.label();
    String name = full(table, number);
    Condition others = scene.condition(table, number);
    String[] way =
        scene.pick(
            List.of(
                new String[] {"AVG", "average", ">", "above", "<"},
                new String[] {"AVG", "average", "<", "below", ">"},
                new String[] {"MAX", "highest", ">", "above", "<"},
                new String[] {"MIN", "lowest", "<", "below", ">"}));
    String inner = "(SELECT " + way[0] + "(" + name + ") FROM " + table.name();
    String meant = " WHERE " + others.sql() + ")";
    Condition stands =
        new Condition(
            name + " " + way[2] + " " + inner + meant,
            number.phrase(),
            "is "
                + way[3]
                + " the "
                + way[1]
                + " "
                + number.phrase()
                + " of all "
                + table.many()
                + " whose "
                + others.phrase(),
            List.of(
                name + " " + way[4] + " " + inner + meant,
                name + " " + way[2] + " " + inner + ")"));
    String phrase = stands.phrase();
    return Draft.of(
        List.of(
            "List the " + label.phrase() + " of every " + table.one() + " whose " + phrase + ".",
            "Show the " + label.phrase() + " of all " + table.many() + " whose " + phrase + ".",
            "Find every "
                + table.one()
                + " whose "
                + phrase
                + " and give its "
                + label.phrase()
                + "."),
        Select.of(List.of(full(table, label)), table.name(), stands),
        table);
  }
}

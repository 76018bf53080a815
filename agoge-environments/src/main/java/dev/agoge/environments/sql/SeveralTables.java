package dev.agoge.environments.sql;

import static dev.agoge.environments.sql.Scene.full;

import dev.agoge.environments.sql.Schema.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions that follow references between tables. */
final class SeveralTables {
  private SeveralTables() {}

  private static boolean hasNumberOrName(Table table) {
    return !table.numbers().isEmpty();
  }

  private static List<Column> telling(Table table) {
    return table.columns(
        c ->
            c.kind() instanceof Kind.One
                || c.kind() instanceof Kind.Amount
                || c.kind() instanceof Kind.Date);
  }

  private static String joined(Link link) {
    return link.from().name() + " JOIN " + link.to().name() + " ON " + link.on();
  }

  /** Rows, or a number over them, by a condition on the row that they refer to. */
  static Draft join(Scene scene) {
    Link link = scene.link(l -> hasNumberOrName(l.from()) && !telling(l.to()).isEmpty());
    Table from = link.from();
    Condition that =
        scene.condition(link.to(), scene.pick(telling(link.to())), link.to().one() + "'s ");
    String whose = from.many() + " whose " + that.phrase();
    Column number = scene.pick(from.numbers());
    if (scene.random().nextBoolean()) {
      boolean sum = scene.random().nextBoolean();
      String what = (sum ? "total " : "average ") + number.phrase();
      return Draft.of(
          List.of(
              "What is the " + what + " of " + whose + "?",
              "Compute the " + what + " over all " + whose + ".",
              "Taking only " + whose + ", what is the " + what + "?"),
          Select.of(
              List.of((sum ? "SUM(" : "AVG(") + full(from, number) + ")"), joined(link), that),
          from,
          link.to());
    }
    Condition own = scene.condition(from, from.columns().getFirst());
    Column label = from.label();
    String both =
        label.phrase() + " and the " + link.to().one() + "'s " + link.to().label().phrase();
    String all = whose + " and whose own " + own.phrase();
    return Draft.of(
        List.of(
            "For all " + all + ", list the " + both + ".",
            "List the " + both + " of the " + all + ".",
            "Take the " + all + " and show the " + both + "."),
        Select.of(
            List.of(full(from, label), full(link.to(), link.to().label())),
            joined(link),
            that,
            own),
        from,
        link.to());
  }

  /** Three tables: along two references of one row, or along a chain of references. */
  static Draft bridge(Scene scene) {
    List<List<Link>> paths = new ArrayList<>();
    for (Link first : scene.schema().links()) {
      for (Link second : scene.schema().links()) {
        boolean fork = second.from().equals(first.from()) && !second.to().equals(first.to());
        boolean chain = second.from().equals(first.to());
        if ((fork || chain) && !telling(second.to()).isEmpty() && first.to().label().names()) {
          paths.add(List.of(first, second));
        }
      }
    }
    List<Link> path = scene.pick(paths);
    Link first = path.getFirst();
    Link second = path.getLast();
    String from = joined(first) + " JOIN " + second.to().name() + " ON " + second.on();
    String owner =
        second.from().equals(first.from())
            ? second.to().one() + "'s "
            : first.to().one() + "'s " + second.to().one() + "'s ";
    Condition that = scene.condition(second.to(), scene.pick(telling(second.to())), owner);
    Column label = first.to().label();
    String whose = first.from().many() + " whose " + that.phrase();
    String what = "different " + first.to().one() + " " + label.phrase() + "s";
    return Draft.of(
        List.of(
            "Among the " + whose + ", which " + what + " occur?",
            "List the " + what + " of the " + whose + ", each once.",
            "Take the " + whose + " and show the " + what + " among them."),
        Select.of(List.of(full(first.to(), label)), from, that).distinctRows(),
        first.from(),
        first.to(),
        second.to());
  }

  /** How many rows refer to each row, with or without those to which none does. */
  static Draft counts(Scene scene) {
    Link link = scene.link(l -> l.to().label().names() && l.to().rows() <= 40);
    Table to = link.to();
    String key = full(to, to.columns().getFirst());
    List<String> columns =
        List.of(key, full(to, to.label()), "COUNT(" + link.from().name() + ".id)");
    String many = link.from().many();
    String shown = "id, " + to.label().phrase() + " and number of " + many;
    if (scene.random().nextBoolean()) {
      Condition that = scene.condition(to, scene.pick(telling(to)), "");
      return Draft.of(
          List.of(
              "For each "
                  + to.one()
                  + " whose "
                  + that.phrase()
                  + ", also those without any "
                  + many
                  + ", show "
                  + shown
                  + ".",
              "Show "
                  + shown
                  + " of every "
                  + to.one()
                  + " whose "
                  + that.phrase()
                  + "; those without "
                  + many
                  + " count 0.",
              "How many "
                  + many
                  + " does each "
                  + to.one()
                  + " whose "
                  + that.phrase()
                  + " have, 0 included? Show "
                  + shown
                  + "."),
          Select.of(
                  columns,
                  to.name() + " LEFT JOIN " + link.from().name() + " ON " + link.on(),
                  that)
              .groupedBy(key),
          to,
          link.from());
    }
    int least = 1 + Math.max(1, link.from().rows() / to.rows()) + scene.random().nextInt(3);
    Condition having =
        new Condition(
            "COUNT(" + link.from().name() + ".id) >= " + least,
            "",
            "",
            List.of("COUNT(*) > " + least, "COUNT(*) <= " + least));
    return Draft.of(
        List.of(
            "Which " + to.many() + " have at least " + least + " " + many + "? Show " + shown + ".",
            "Show "
                + shown
                + " of every "
                + to.one()
                + " with at least "
                + least
                + " "
                + many
                + ".",
            "List "
                + shown
                + " of the "
                + to.many()
                + " that have "
                + least
                + " or more "
                + many
                + "."),
        Select.of(columns, joined(link)).groupedBy(key).having(Optional.of(having)),
        to,
        link.from());
  }

  /** The rows to which nothing of some kind refers. */
  static Draft without(Scene scene) {
    Link link = scene.link(l -> l.to().label().names() && !telling(l.from()).isEmpty());
    Table to = link.to();
    Condition none = scene.condition(link.from(), scene.pick(telling(link.from())), "");
    String those = link.from().name() + "." + link.column().name();
    String inner = "SELECT " + those + " FROM " + link.from().name();
    String key = full(to, to.columns().getFirst());
    Condition notIn =
        new Condition(
            key + " NOT IN (" + inner + " WHERE " + none.sql() + notNull(link) + ")",
            "",
            "",
            List.of(
                key + " IN (" + inner + " WHERE " + none.sql() + ")",
                key + " IN (" + inner + " WHERE NOT (" + none.sql() + "))"));
    String without = "have no " + link.from().one() + " whose " + none.phrase();
    String shown = "id and " + to.label().phrase();
    return Draft.of(
        List.of(
            "Which " + to.many() + " " + without + "? Show " + shown + ".",
            "List " + shown + " of all " + to.many() + " that " + without + ".",
            "Leaving out those with some "
                + link.from().one()
                + " whose "
                + none.phrase()
                + ", show "
                + shown
                + " of all "
                + to.many()
                + "."),
        Select.of(List.of(key, full(to, to.label())), to.name(), notIn),
        to,
        link.from());
  }

  private static String notNull(Link link) {
    return link.column().nullable()
        ? " AND " + link.from().name() + "." + link.column().name() + " IS NOT NULL"
        : "";
  }

  /** The rows to which something of one kind refers and nothing of another: a difference. */
  static Draft difference(Scene scene) {
    Link link = scene.link(l -> l.to().label().names() && !telling(l.from()).isEmpty());
    Table to = link.to();
    Column first = scene.pick(telling(link.from()));
    Column second = scene.pick(telling(link.from()));
    Condition some = scene.condition(link.from(), first, "");
    Condition none = scene.condition(link.from(), second, "");
    String key = full(to, to.columns().getFirst());
    String half =
        "SELECT " + key + ", " + full(to, to.label()) + " FROM " + joined(link) + " WHERE ";
    String one = link.from().one();
    String shown = "id and " + to.label().phrase();
    String has =
        "some " + one + " whose " + some.phrase() + " but no " + one + " whose " + none.phrase();
    return new Draft(
        List.of(
            "Which " + to.many() + " have " + has + "? Show " + shown + ".",
            "List " + shown + " of each " + to.one() + " that has " + has + ".",
            "Show " + shown + " of the " + to.many() + " with " + has + "."),
        half + some.sql() + " EXCEPT " + half + none.sql() + ";",
        false,
        List.of(
            "SELECT DISTINCT" + half.substring(6) + some.sql() + ";",
            "SELECT DISTINCT" + half.substring(6) + some.sql() + " AND NOT (" + none.sql() + ");"),
        List.of(
            half + none.sql() + " EXCEPT " + half + some.sql() + ";",
            half + some.sql() + " INTERSECT " + half + none.sql() + ";",
            half + some.sql() + " UNION " + half + none.sql() + ";"),
        List.of(to, link.from()));
  }
}

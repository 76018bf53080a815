package dev.agoge.run.report;

import dev.agoge.run.report.Table.Cell;
import java.util.Locale;

/** Tables as HTML; shares and differences with a bar that shows their interval. */
final class TableHtml {
  private TableHtml() {}

  static String of(Table table) {
    var out = new StringBuilder("<section><h2>");
    out.append(Html.text(table.title())).append("</h2>");
    if (!table.note().isEmpty()) {
      out.append("<p class=\"note\">").append(Html.text(table.note())).append("</p>");
    }
    out.append("<div class=\"card scroll\"><table><thead><tr>");
    for (int c = 0; c < table.columns().size(); c++) {
      boolean number =
          !table.rows().isEmpty() && table.rows().getFirst().get(c) instanceof Cell.Figure;
      out.append(number ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
          .append(Html.text(table.columns().get(c)))
          .append("</th>");
    }
    out.append("</tr></thead><tbody>");
    for (var row : table.rows()) {
      out.append("<tr>");
      row.forEach(cell -> out.append(cell(cell)));
      out.append("</tr>");
    }
    return out.append("</tbody></table></div></section>").toString();
  }

  private static String cell(Cell cell) {
    return switch (cell) {
      case Cell.Text t -> "<td>" + Html.text(t.text()) + "</td>";
      case Cell.Figure n -> "<td class=\"n\">" + Html.text(n.text()) + "</td>";
      case Cell.Share s -> share(s);
      case Cell.Difference d -> difference(d);
    };
  }

  private static String share(Cell.Share share) {
    if (!Double.isFinite(share.mean())) {
      return "<td>–</td>";
    }
    String bar =
        String.format(
            Locale.ROOT,
            "<svg class=\"bar\" viewBox=\"0 0 120 14\" aria-hidden=\"true\">"
                + "<rect class=\"track\" width=\"120\" height=\"14\" rx=\"3\"/>"
                + "<rect class=\"fill\" width=\"%.1f\" height=\"14\" rx=\"3\"/>"
                + "<line class=\"whisker\" x1=\"%.1f\" x2=\"%.1f\" y1=\"7\" y2=\"7\"/></svg>",
            120 * share.mean(),
            120 * share.low(),
            120 * share.high());
    return "<td class=\"barred\">%s<b>%s</b> <small>%s to %s</small></td>"
        .formatted(
            bar,
            Numbers.percent(share.mean()),
            Numbers.percent(share.low()),
            Numbers.percent(share.high()));
  }

  private static String difference(Cell.Difference difference) {
    if (!Double.isFinite(difference.mean())) {
      return "<td>–</td>";
    }
    String bar =
        String.format(
            Locale.ROOT,
            "<svg class=\"bar\" viewBox=\"0 0 120 14\" aria-hidden=\"true\">"
                + "<rect class=\"track\" width=\"120\" height=\"14\" rx=\"3\"/>"
                + "<line class=\"zero\" x1=\"60\" x2=\"60\" y1=\"0\" y2=\"14\"/>"
                + "<line class=\"whisker wide\" x1=\"%.1f\" x2=\"%.1f\" y1=\"7\" y2=\"7\"/>"
                + "<circle class=\"mean\" cx=\"%.1f\" cy=\"7\" r=\"4\"/></svg>",
            60 + 60 * difference.low(),
            60 + 60 * difference.high(),
            60 + 60 * difference.mean());
    return "<td class=\"barred\">%s<b>%s</b> <small>%s to %s</small></td>"
        .formatted(
            bar,
            Numbers.points(difference.mean()),
            Numbers.points(difference.low()),
            Numbers.points(difference.high()));
  }
}

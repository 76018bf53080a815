package dev.agoge.run.report;

import dev.agoge.run.report.ReportModel.ChartGroup;
import java.util.List;
import java.util.Map;

/** The parts that reports are made of, each as HTML. */
final class Sections {
  private Sections() {}

  static String warnings(List<String> warnings) {
    if (warnings.isEmpty()) {
      return "";
    }
    var out = new StringBuilder("<section class=\"warnings\" role=\"note\"><h2>Warnings</h2><ul>");
    warnings.forEach(w -> out.append("<li>").append(Html.text(w)).append("</li>"));
    return out.append("</ul></section>").toString();
  }

  /** Name and value side by side. */
  static String tiles(Map<String, String> values) {
    var out = new StringBuilder("<dl class=\"tiles\">");
    values.forEach(
        (name, value) ->
            out.append("<div><dt>")
                .append(Html.text(name))
                .append("</dt><dd>")
                .append(Html.text(value))
                .append("</dd></div>"));
    return out.append("</dl>").toString();
  }

  static String charts(List<ChartGroup> groups) {
    if (groups.isEmpty()) {
      return "";
    }
    var out = new StringBuilder("<section><h2>Learning curves</h2><div class=\"charts\">");
    for (int g = 0; g < groups.size(); g++) {
      out.append(group(groups.get(g), g));
    }
    return out.append("</div></section>").toString();
  }

  /** Radio buttons choose the chart: no script, works from the keyboard, prints the chosen one. */
  private static String group(ChartGroup group, int number) {
    List<Chart> charts = group.charts();
    var out = new StringBuilder("<figure class=\"card chart\"><figcaption><h3>");
    out.append(Html.text(charts.getFirst().title())).append("</h3></figcaption>");
    out.append(legend(charts.getFirst()));
    if (charts.size() > 1) {
      for (int c = 0; c < charts.size(); c++) {
        String id = "chart" + number + "-" + c;
        out.append(
            "<input type=\"radio\" class=\"tab t%s\" name=\"chart%s\" id=\"%s\"%s/><label for=\"%s\">%s</label>"
                .formatted(
                    c,
                    number,
                    id,
                    c == 0 ? " checked=\"checked\"" : "",
                    id,
                    Html.text(charts.get(c).horizontal())));
      }
    }
    for (int c = 0; c < charts.size(); c++) {
      out.append("<div class=\"panel p%s\">".formatted(c))
          .append(ChartSvg.of(charts.get(c)))
          .append(ChartText.data(charts.get(c)))
          .append("</div>");
    }
    return out.append("</figure>").toString();
  }

  private static String legend(Chart chart) {
    if (chart.curves().size() < 2) {
      return "";
    }
    var out = new StringBuilder("<ul class=\"legend\">");
    for (int c = 0; c < chart.curves().size(); c++) {
      out.append("<li><span class=\"swatch c%s\"></span>".formatted(c % ChartSvg.COLOURS))
          .append(Html.text(chart.curves().get(c).name()))
          .append("</li>");
    }
    return out.append("</ul>").toString();
  }

  static String provenance(Map<String, String> provenance, String command, String recipe) {
    var out = new StringBuilder("<section><h2>How to repeat it</h2><pre class=\"command\">");
    out.append(Html.text(command)).append("</pre>").append(tiles(provenance));
    if (!recipe.isEmpty()) {
      out.append("<details><summary>Recipe, defaults resolved</summary><pre>")
          .append(Html.text(recipe))
          .append("</pre></details>");
    }
    return out.append("</section>").toString();
  }
}

package dev.agoge.run.report;

import dev.agoge.evaluate.Interval;
import dev.agoge.run.report.ReportModel.Headline;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report of a run as a page: result, warnings, curves, tables, episodes, how to repeat it. */
public final class RunReport {
  private RunReport() {}

  /** The whole page. */
  public static String html(ReportModel model) {
    String body =
        "<div class=\"top\">"
            + headline(model.headline())
            + Sections.tiles(model.budget())
            + "</div>"
            + Sections.warnings(model.warnings())
            + Sections.charts(model.charts())
            + model.tables().stream().map(TableHtml::of).collect(Collectors.joining())
            + EpisodeHtml.of(model.samples())
            + Sections.provenance(model.provenance(), model.command(), model.recipe());
    return Page.of(model.title(), model.summary(), body);
  }

  /** The figure in large type, and a scale from 0 to 100 % with the interval and the references. */
  private static String headline(Headline headline) {
    Interval value = headline.value();
    if (!value.known()) {
      return "<section class=\"card headline\"><p class=\"figure\">–</p><p>%s was not measured</p></section>"
          .formatted(Html.text(headline.label()));
    }
    var scale = new StringBuilder();
    headline.references().forEach((name, at) -> scale.append(mark(name, Math.clamp(at, 0, 1))));
    return """
    <section class="card headline">
    <p class="figure">%s</p>
    <p>%s on %s tasks, 95 %% interval %s to %s</p>
    <div class="scale"><div class="range" style="left:%s;width:%s"></div><div class="point" style="left:%s"></div>%s</div>
    </section>
    """
        .formatted(
            Numbers.percent(value.mean()),
            Html.text(headline.label()),
            headline.tasks(),
            Numbers.percent(value.low()),
            Numbers.percent(value.high()),
            css(value.low()),
            css(value.width()),
            css(value.mean()),
            scale);
  }

  private static String mark(String name, double at) {
    String side = at > 0.5 ? " right" : "";
    return "<div class=\"mark%s\" style=\"left:%s\"><span>%s %s</span></div>"
        .formatted(side, css(at), Html.text(name), Numbers.percent(at));
  }

  private static String css(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }
}

package dev.agoge.run.report;

import dev.agoge.run.report.ReportModel.SampleTrajectory;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An episode step by step, with each step's credit as a bar to the right (good) or left (bad). */
final class EpisodeHtml {
  private EpisodeHtml() {}

  static String of(List<SampleTrajectory> samples) {
    if (samples.isEmpty()) {
      return "";
    }
    var out = new StringBuilder("<section><h2>Episodes to look at</h2>");
    boolean credited = samples.stream().anyMatch(s -> s.credit().length > 0);
    if (credited) {
      out.append(
          "<p class=\"note\">The bar beside a step is its credit: blue to the right made the action"
              + " more likely, orange to the left less.</p>");
    }
    for (int s = 0; s < samples.size(); s++) {
      out.append(episode(samples.get(s), s < 2));
    }
    return out.append("</section>").toString();
  }

  private static String episode(SampleTrajectory sample, boolean open) {
    Trajectory t = sample.trajectory();
    var out = new StringBuilder("<details class=\"card episode\"");
    out.append(open ? " open=\"open\">" : ">").append("<summary><span class=\"badge ");
    out.append(badge(t)).append("</span> <b>").append(Html.text(sample.label()));
    out.append("</b> <small>").append(Html.text(facts(t))).append("</small></summary><ol>");
    double largest = Arrays.stream(sample.credit()).map(Math::abs).max().orElse(0);
    for (int i = 0; i < t.steps().size(); i++) {
      out.append(step(t.steps().get(i), sample.credit(), i, largest));
    }
    out.append("</ol><p class=\"seen final\">").append(Html.text(t.finalObservation()));
    return out.append("</p>").append(note(t)).append("</details>").toString();
  }

  private static String badge(Trajectory t) {
    if (!t.counts()) {
      return "broken\">infrastructure failed";
    }
    return t.success() ? "solved\">solved" : "unsolved\">not solved";
  }

  private static String facts(Trajectory t) {
    String progress =
        Double.isFinite(t.progress()) ? ", progress " + Numbers.percent(t.progress()) : "";
    return "%s · %s steps, return %s%s"
        .formatted(t.task().id(), t.steps().size(), Numbers.number(t.episodeReturn()), progress);
  }

  private static String note(Trajectory t) {
    return t.note().isEmpty() ? "" : "<p class=\"note\">" + Html.text(t.note()) + "</p>";
  }

  private static String step(Step step, double[] credit, int place, double largest) {
    var out = new StringBuilder("<li><div class=\"seen\">");
    out.append(Html.text(step.observation())).append("</div><div class=\"done\"><code");
    out.append(step.valid() ? ">" : " class=\"invalid\" title=\"not understood\">");
    out.append(Html.text(step.action())).append("</code>");
    if (credit.length > 0) {
      out.append(bar(credit[place], largest));
    }
    return out.append("</div></li>").toString();
  }

  private static String bar(double credit, double largest) {
    double length = largest == 0 || !Double.isFinite(credit) ? 0 : 60 * Math.abs(credit) / largest;
    String value = String.format(Locale.ROOT, "%+.2f", credit);
    return String.format(
        Locale.ROOT,
        "<span class=\"credit\"><svg viewBox=\"0 0 120 12\" role=\"img\" aria-label=\"credit"
            + " %s\"><line class=\"zero\" x1=\"60\" x2=\"60\" y1=\"0\" y2=\"12\"/><rect"
            + " class=\"%s\" x=\"%.1f\" y=\"2\" width=\"%.1f\" height=\"8\""
            + " rx=\"2\"/></svg>%s</span>",
        value,
        credit < 0 ? "bad" : "good",
        credit < 0 ? 60 - length : 60,
        length,
        value);
  }
}

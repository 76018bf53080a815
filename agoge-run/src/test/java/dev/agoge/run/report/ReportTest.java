package dev.agoge.run.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.evaluate.Interval;
import dev.agoge.run.report.Chart.Curve;
import dev.agoge.run.report.Chart.Point;
import dev.agoge.run.report.Chart.Unit;
import dev.agoge.run.report.ReportModel.ChartGroup;
import dev.agoge.run.report.ReportModel.Headline;
import dev.agoge.run.report.ReportModel.SampleTrajectory;
import dev.agoge.run.report.Table.Cell;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {
  private static final String HOSTILE =
      "</style></script><script>alert('x')</script><img src=x onerror=\"alert(1)\"> & \u0000 \uFFFF"
          + " %s %d \u202E";

  @Test
  void theReportOfARunIsWellFormedAndHoldsEverything() throws Exception {
    String html = RunReport.html(SampleReports.run());
    Document page = parse(html);
    assertThat(texts(page, "h2"))
        .containsExactly(
            "Warnings",
            "Learning curves",
            "By family",
            "Why episodes failed",
            "Episodes to look at",
            "How to repeat it");
    assertThat(html).contains("83.5 %", "79.5 %", "agoge rerun runs/household-gigpo-7");
    assertThat(texts(page, "code")).contains("heat mug 2 with microwave 1");
    assertThat(page.getElementsByTagName("polyline").getLength()).isZero();
    assertThat(texts(page, "title")).contains("success, updates 240: 83.5 % (77.7 % to 88 %)");
  }

  @Test
  void theReportOfAComparisonIsWellFormedAndNamesNoBareWinner() throws Exception {
    Document page = parse(ComparisonReport.html(SampleReports.comparison()));
    assertThat(texts(page, "td"))
        .contains("gigpo − grpo", "< 0.0001", "0.620", "paired bootstrap", "+7.0 +2.7 to +11.1");
    assertThat(texts(page, "li")).contains("gigpo", "grpo", "rloo");
  }

  @Test
  void nothingIsFetchedFromAnywhereAndNothingRuns() {
    for (String html :
        List.of(
            RunReport.html(SampleReports.run()),
            ComparisonReport.html(SampleReports.comparison()))) {
      assertThat(html)
          .doesNotContain("http://", "https://", "<script", "@import", "url(", " src=", "<link");
    }
  }

  @Test
  void everyPictureSaysInWordsWhatItShows() throws Exception {
    NodeList pictures = parse(RunReport.html(SampleReports.run())).getElementsByTagName("svg");
    assertThat(pictures.getLength()).isGreaterThan(10);
    for (int i = 0; i < pictures.getLength(); i++) {
      var attributes = pictures.item(i).getAttributes();
      boolean described =
          attributes.getNamedItem("aria-label") != null
              || attributes.getNamedItem("aria-hidden") != null;
      assertThat(described).isTrue();
    }
  }

  @Test
  void hostileTextStaysText() throws Exception {
    Document page = parse(RunReport.html(hostile()));
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
    assertThat(page.getElementsByTagName("img").getLength()).isZero();
    assertThat(texts(page, "h1").getFirst())
        .isEqualTo(HOSTILE.replaceAll("[\u0000\uFFFF\u202E]", "\uFFFD"));
    assertThat(texts(page, "code").getFirst()).contains("<script>alert('x')</script>");
  }

  @Property(tries = 300)
  void anyTextGivesAWellFormedPage(@ForAll String text) throws Exception {
    String escaped = Html.text(text);
    Document page = parse("<p title=\"" + escaped + "\">" + escaped + "</p>");
    assertThat(page.getDocumentElement().getChildNodes().getLength()).isLessThanOrEqualTo(1);
  }

  @Test
  void anotherLocaleChangesNoNumber() {
    Locale before = Locale.getDefault();
    String expected = RunReport.html(SampleReports.run());
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(RunReport.html(SampleReports.run())).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatWasNotMeasuredIsSaidAndNotDrawn() throws Exception {
    var gap = new Curve("gap", List.of(Point.of(0, Double.NaN), Point.of(1, Double.NaN)));
    var chart = new Chart("Nothing", "updates", Unit.NUMBER, List.of(gap), List.of());
    assertThat(ChartSvg.of(chart)).contains("Nothing was measured");
    var model = empty(new Headline("success", Interval.UNKNOWN, 0, new LinkedHashMap<>()));
    assertThat(RunReport.html(model)).contains("success was not measured");
    parse(RunReport.html(model));
  }

  @Test
  void aGapInterruptsTheLine() {
    var curve =
        new Curve(
            "loss",
            List.of(Point.of(0, 1), Point.of(1, 2), Point.of(2, Double.NaN), Point.of(3, 1)));
    String svg = ChartSvg.of(new Chart("Loss", "updates", Unit.NUMBER, List.of(curve), List.of()));
    String path = svg.substring(svg.indexOf(" d=\""));
    assertThat(path.substring(0, path.indexOf("/>")).chars().filter(c -> c == 'M').count())
        .isEqualTo(2);
  }

  @Test
  void creditMustFitItsEpisode() {
    var trajectory = SampleReports.trajectory(true, "a", "b");
    assertThatThrownBy(() -> new SampleTrajectory("x", trajectory, new double[3]))
        .hasMessage("credit for 3 steps of an episode of 1");
    assertThatThrownBy(() -> new Table("T", "", List.of("a"), List.of(List.of())))
        .hasMessage("table 'T' has 1 columns but a row of 0");
  }

  private static ReportModel empty(Headline headline) {
    return new ReportModel(
        "t",
        "s",
        headline,
        SampleReports.words(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        SampleReports.words(),
        "c",
        "");
  }

  private static ReportModel hostile() {
    var references = new LinkedHashMap<String, Double>();
    references.put(HOSTILE, 0.2);
    var curve = new Curve(HOSTILE, List.of(Point.of(0, 1), Point.of(1, 2)));
    var chart = new Chart(HOSTILE, HOSTILE, Unit.NUMBER, List.of(curve, curve), List.of());
    var groups = new ArrayList<ChartGroup>();
    groups.add(new ChartGroup(List.of(chart, chart)));
    return new ReportModel(
        HOSTILE,
        HOSTILE,
        new Headline(HOSTILE, new Interval(0.5, 0.4, 0.6), 3, references),
        SampleReports.words(HOSTILE, HOSTILE),
        List.of(HOSTILE),
        groups,
        List.of(
            new Table(
                HOSTILE, HOSTILE, List.of(HOSTILE), List.of(List.of(new Cell.Text(HOSTILE))))),
        List.of(
            new SampleTrajectory(
                HOSTILE, SampleReports.trajectory(true, HOSTILE, HOSTILE), new double[] {1})),
        SampleReports.words(HOSTILE, HOSTILE),
        HOSTILE,
        HOSTILE);
  }

  private static Document parse(String html) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))));
  }

  private static List<String> texts(Document page, String element) {
    List<String> texts = new ArrayList<>();
    NodeList nodes = page.getElementsByTagName(element);
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }
}

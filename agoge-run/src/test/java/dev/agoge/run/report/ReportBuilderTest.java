package dev.agoge.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunHistory;
import dev.agoge.run.report.ReportModel.ChartGroup;
import dev.agoge.run.train.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportBuilderTest {
  @TempDir Path folder;

  @Test
  void theHistoryReadIsTheHistoryWritten() {
    RunHistory history = RunHistory.of(finished());
    assertThat(history.points())
        .extracting(p -> p.phase() + " " + p.update() + " " + p.success().mean())
        .containsExactly("imitation 0 0.0", "imitation 1 0.25", "learning 2 0.75");
    assertThat(history.updates()).hasSize(4);
    assertThat(history.updates().get(1).metric("loss")).isEqualTo(1.0);
    assertThat(history.updates().get(1).spent().tokens()).isEqualTo(2000);
    assertThat(history.updates().get(1).metric("kl")).isNaN();
  }

  @Test
  void theHeadlineIsTheAgentsHeldOutSuccessBesideChanceAndTheExpert() {
    ReportModel.Headline headline = ReportBuilder.of(finished()).headline();
    assertThat(headline.value().mean()).isEqualTo(0.75);
    assertThat(headline.tasks()).isEqualTo(4);
    assertThat(headline.references()).containsEntry("random", 0.0).containsEntry("expert", 1.0);
  }

  @Test
  void everyCurveIsDrawnOverUpdatesTokensAndSeconds() {
    List<ChartGroup> charts = ReportBuilder.of(finished()).charts();
    assertThat(charts)
        .extracting(g -> g.charts().getFirst().title())
        .containsExactly(
            "Validation success and progress",
            "Loss",
            "Entropy, nats a token",
            "Rollout success",
            "KL to the reference, nats a token",
            "Gap of sampler and trainer, nats a token",
            "Groups with equal scores");
    assertThat(charts)
        .allSatisfy(
            g ->
                assertThat(g.charts())
                    .extracting(Chart::horizontal)
                    .containsExactly("updates", "tokens", "seconds"));
    Chart overTokens = charts.getFirst().charts().get(1);
    assertThat(overTokens.curves().getFirst().points())
        .extracting(Chart.Point::x)
        .containsExactly(0.0, 1000.0, 4000.0);
    assertThat(overTokens.curves().getFirst().points().getLast().low()).isBetween(0.2, 0.74);
    assertThat(charts.get(1).charts().getFirst().curves())
        .extracting(Chart.Curve::name)
        .containsExactly("imitation", "learning");
  }

  @Test
  void aGapOfSamplerAndTrainerIsWarnedOfWithTheUpdateInWhichItAppeared() {
    assertThat(ReportBuilder.of(finished()).warnings())
        .containsExactly(
            "learning, update 2: sampler and trainer disagree by 0.0300 nats a token on"
                + " average; the ratio of the clipped loss is not to be trusted");
  }

  @Test
  void tablesTellPlayersFamiliesAndFailures() {
    List<Table> tables = ReportBuilder.of(finished()).tables();
    assertThat(tables)
        .extracting(Table::title)
        .containsExactly(
            "On the held-out tasks", "By kind of task", "Why the agent's episodes failed");
    assertThat(tables.get(1).rows())
        .extracting(r -> r.getFirst())
        .containsExactly(new Table.Cell.Text("cool"), new Table.Cell.Text("heat"));
    assertThat(tables.get(2).rows())
        .containsExactly(
            List.of(new Table.Cell.Text("invalid actions"), new Table.Cell.Figure("1")));
  }

  @Test
  void samplesAreASuccessAndAFailureHeldOutAndAGroupWithItsCredit() {
    List<ReportModel.SampleTrajectory> samples = ReportBuilder.of(finished()).samples();
    assertThat(samples)
        .extracting(s -> s.trajectory().id())
        .containsExactly(
            "held-out-agent/00000/0000",
            "held-out-agent/00000/0003",
            "learning/00001/0000",
            "learning/00001/0001");
    assertThat(samples.get(3).credit()).containsExactly(0.5, -1.5);
    assertThat(samples.get(2).label()).contains("gigpo").contains("update 2");
  }

  @Test
  void theReportIsWrittenWithTheCommandThatRepeatsTheRun() throws IOException {
    RunFiles files = finished();
    Path report = ReportBuilder.write(files);
    assertThat(report).isEqualTo(files.reportFile());
    assertThat(Files.readString(report))
        .contains("agoge rerun " + files.root())
        .contains("kitchen · gigpo")
        .contains("c0ffee")
        .contains("75 %");
    assertThat(files.root().resolve(".report.html.tmp")).doesNotExist();
  }

  @Test
  void aRunWithoutReinforcementOrHeldOutEpisodesStillGetsAReport() throws IOException {
    Path root = folder.resolve("interrupted");
    SampleRun.interrupted(root);
    ReportModel model = ReportBuilder.of(RunFiles.of(root));
    assertThat(model.headline().value().known()).isFalse();
    assertThat(model.tables()).isEmpty();
    assertThat(model.samples()).isEmpty();
    assertThat(model.charts()).hasSize(3);
    assertThat(model.summary()).contains("2 updates of imitation").contains("not finished");
    assertThat(Files.readString(ReportBuilder.write(RunFiles.of(root)))).contains("not measured");
  }

  private RunFiles finished() {
    Path root = folder.resolve("run");
    SampleRun.finished(root);
    return RunFiles.of(root);
  }
}

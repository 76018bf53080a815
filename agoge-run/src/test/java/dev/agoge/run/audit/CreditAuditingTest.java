package dev.agoge.run.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.agent.Actors;
import dev.agoge.credit.Judged;
import dev.agoge.credit.audit.CreditAudit;
import dev.agoge.credit.audit.Probe;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.judge.EnvironmentJudge;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.run.recipe.CreditChoices;
import dev.agoge.run.store.TrajectoryStore;
import dev.agoge.run.train.Player;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Chance climbs a ladder, so that the true advantage of each step can be worked out. */
@Timeout(60)
class CreditAuditingTest {
  private static final int LIMIT = 6;
  private static final AuditPlan PLAN = new AuditPlan(6, 4, 40, 64, 3);

  @TempDir Path folder;

  private final AtomicInteger heard = new AtomicInteger();

  private CreditAuditing.Truth play(AuditPlan plan, BooleanSupplier cancelled) {
    try (Environment ladder = Environments.open("ladder", Map.of());
        TrajectoryStore store = TrajectoryStore.open(folder.resolve("trajectories.db"))) {
      var auditing =
          new CreditAuditing(
              ladder,
              new RolloutLimits(LIMIT, 64),
              Actors.random(),
              new EnvironmentJudge(0),
              new Player(ladder, store, cancelled),
              trajectory -> heard.incrementAndGet());
      return auditing.play(plan);
    }
  }

  /** The chance that a coin climbs from a rung to the top in so many steps. */
  private static double value(int rung, int top, int left) {
    if (rung >= top) {
      return 1;
    }
    return left == 0
        ? 0
        : (value(rung + 1, top, left - 1) + value(Math.max(0, rung - 1), top, left - 1)) / 2;
  }

  private static double truth(Trajectory trajectory, int place) {
    Step step = trajectory.steps().get(place);
    int rung = Integer.parseInt(step.observation().substring("rung ".length()));
    int next = step.action().equals("up") ? rung + 1 : Math.max(0, rung - 1);
    int top = trajectory.task().difficulty();
    return value(next, top, LIMIT - place - 1) - value(rung, top, LIMIT - place);
  }

  private static Trajectory episode(CreditAuditing.Truth played, Probe probe) {
    return played.groups().stream()
        .flatMap(List::stream)
        .map(Judged::trajectory)
        .filter(t -> t.id().equals(probe.episode()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theTruthIsEstimatedAtEachProbedStep() {
    CreditAuditing.Truth played = play(PLAN, () -> false);

    assertThat(played.groups()).hasSize(6).allMatch(g -> g.size() == 4);
    assertThat(played.probes()).hasSize(40);
    for (Probe probe : played.probes()) {
      double most = 4 * Math.max(probe.standardError(), 0.02);
      assertThat(probe.advantage())
          .isCloseTo(truth(episode(played, probe), probe.step()), within(most));
    }
    assertThat(heard).hasValueBetween(6 * 4 + 40 * 64, 6 * 4 + 2 * 40 * 64);
  }

  @Test
  void whatTheStoreHasIsNotPlayedAgainAndMoreIsAdded() {
    CreditAuditing.Truth whole = play(PLAN, () -> false);
    heard.set(0);
    assertThat(play(PLAN, () -> false).probes()).isEqualTo(whole.probes());
    assertThat(heard).hasValue(0);

    CreditAuditing.Truth more = play(new AuditPlan(6, 4, 44, 64, 3), () -> false);
    assertThat(more.probes()).startsWith(whole.probes().toArray(Probe[]::new)).hasSize(44);
    assertThat(heard).hasValueBetween(4 * 64, 2 * 4 * 64);
  }

  @Test
  void anInterruptedAuditGoesOnToTheSameEnd() {
    var asked = new AtomicInteger();
    assertThatThrownBy(() -> play(PLAN, () -> asked.incrementAndGet() > 3000))
        .isInstanceOf(Player.Interrupted.class);
    List<Probe> resumed = play(PLAN, () -> false).probes();
    int once = heard.get();

    assertThat(resumed).hasSize(40);
    heard.set(0);
    assertThat(play(PLAN, () -> false).probes()).isEqualTo(resumed);
    assertThat(heard).hasValue(0);
    assertThat(once).isLessThanOrEqualTo(6 * 4 + 2 * 40 * 64);
  }

  @Test
  void everyRegisteredMethodIsScoredOrSkippedWithAReason() {
    CreditAuditing.Truth played = play(PLAN, () -> false);
    CreditAudit audit = CreditAudit.of(played.groups(), played.probes(), CreditChoices.all());

    assertThat(audit.scores().size() + audit.skipped().size())
        .isEqualTo(CreditChoices.all().size());
    assertThat(audit.scores().getFirst().method()).isEqualTo("reinforce");
    assertThat(audit.scores())
        .extracting(s -> s.method())
        .contains("grpo", "rloo", "gigpo", "gigpo, anchor: state");
    assertThat(audit.skipped().values()).noneMatch(String::isBlank);
    assertThat(audit.ceiling()).isBetween(0.8, 1.0);
    assertThat(audit.anchoring().lumped()).isZero();
    assertThat(AuditTable.text(audit)).anyMatch(l -> l.startsWith("gigpo, anchor: state"));
    assertThat(AuditTable.markdown(audit)).contains("| grpo | ");
  }
}

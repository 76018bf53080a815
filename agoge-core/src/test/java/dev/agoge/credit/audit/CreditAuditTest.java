package dev.agoge.credit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.credit.Credit;
import dev.agoge.credit.Credited;
import dev.agoge.credit.Judged;
import dev.agoge.environment.Rewards;
import dev.agoge.evaluate.Interval;
import dev.agoge.judge.Judgement;
import dev.agoge.trajectory.Tape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CreditAuditTest {
  /** Two groups of two episodes of two steps, with ids a0, a1, b0, b1. */
  private static List<List<Judged>> groups() {
    return List.of(group("a"), group("b"));
  }

  private static List<Judged> group(String name) {
    return IntStream.range(0, 2)
        .mapToObj(
            i -> {
              var tape = Tape.of(name + i).step("hall", 0);
              tape.step(
                  0,
                  "door",
                  name + i,
                  true,
                  Rewards.single(i),
                  Tape.call(-1, new int[1], new int[2]));
              return new Judged(tape.end(), new Judgement(i, ""));
            })
        .toList();
  }

  /** True advantages: 1 and −1 of a's second steps, known; 0.5 and 0 of b's first ones. */
  private static List<Probe> probes() {
    List<Double> never = List.of(0.0, 0.0, 0.0, 0.0);
    List<Double> always = List.of(1.0, 1.0, 1.0, 1.0);
    List<Double> half = List.of(0.0, 1.0, 1.0, 0.0);
    return List.of(
        new Probe("a0", 1, List.of(0.0), always),
        new Probe("a1", 1, List.of(1.0), never),
        new Probe("b0", 0, always, half),
        new Probe("b1", 0, half, half));
  }

  /** Gives the steps of each episode what it is told. */
  private record Told(Map<String, double[]> credits) implements Credit {
    @Override
    public String name() {
      return "told";
    }

    @Override
    public List<Credited> assign(List<Judged> group) {
      return group.stream()
          .map(
              j ->
                  Credited.perStep(
                      j.trajectory(),
                      credits.getOrDefault(j.trajectory().id(), new double[] {0, 0})))
          .toList();
    }
  }

  private static Told told(double a0, double a1, double b0, double b1) {
    return new Told(
        Map.of(
            "a0", new double[] {9, a0},
            "a1", new double[] {9, a1},
            "b0", new double[] {b0, 9},
            "b1", new double[] {b1, 9}));
  }

  private static Credit impossible() {
    return new Credit() {
      @Override
      public String name() {
        return "impossible";
      }

      @Override
      public List<Credited> assign(List<Judged> group) {
        throw new IllegalArgumentException("this needs a critic");
      }
    };
  }

  private static CreditAudit audit() {
    Map<String, Credit> methods = new LinkedHashMap<>();
    methods.put("flat", told(0, 0, 0, 0));
    methods.put("right", told(-8, 8, 2, 0));
    methods.put("wrong", told(8, -8, 0, 2));
    methods.put("impossible", impossible());
    return CreditAudit.of(groups(), probes(), methods);
  }

  @Test
  void anAdvantageIsKnownToItsStandardError() {
    Probe probe = new Probe("e", 0, List.of(1.0, 0.0, 1.0, 1.0), List.of(0.0, 0.0, 1.0, 0.0));
    assertThat(probe.advantage()).isEqualTo(0.5);
    assertThat(probe.standardError()).isCloseTo(Math.sqrt(2 * 0.25 / 4), within(1e-12));
    assertThat(probe.decided()).isFalse();
    assertThat(probe.half(false)).isEqualTo(0.5);
    assertThat(probe.half(true)).isEqualTo(0.5);
  }

  @Test
  void aStepThatEndedItsEpisodeIsAsGoodAsTheEpisodeWas() {
    Probe probe = new Probe("e", 0, List.of(1.0), List.of(0.0, 0.0));
    assertThat(probe.standardError()).isZero();
    assertThat(probe.decided()).isTrue();
    assertThatThrownBy(() -> new Probe("e", 0, List.of(1.0), List.of(0.0)))
        .hasMessageContaining("step 1 of episode e has 1 scores after it and 1 before");
  }

  @Test
  void methodsAreOrderedByHowTheyOrderSteps() {
    CreditAudit audit = audit();
    assertThat(audit.groups()).isEqualTo(2);
    assertThat(audit.episodes()).isEqualTo(4);
    assertThat(audit.steps()).isEqualTo(4);
    assertThat(audit.scores())
        .extracting(MethodScore::method)
        .containsExactly("flat", "right", "wrong");
    assertThat(audit.scores().get(1).correlation().mean()).isCloseTo(1, within(1e-12));
    assertThat(audit.scores().get(2).correlation().mean()).isCloseTo(-1, within(1e-12));
    assertThat(audit.skipped()).containsExactly(Map.entry("impossible", "this needs a critic"));
  }

  /** 0.5 ± 0.29 is not decided, so that two steps remain. */
  @Test
  void signsCountWhereTheTruthIsDecided() {
    CreditAudit audit = audit();
    assertThat(audit.decided()).isEqualTo(2);
    assertThat(audit.scores()).extracting(MethodScore::signErrors).containsExactly(0.0, 0.0, 1.0);
    assertThat(audit.scores()).extracting(MethodScore::silent).containsExactly(1.0, 0.0, 0.0);
  }

  @Test
  void whatNeverVariesOrdersNothing() {
    MethodScore flat = audit().scores().getFirst();
    assertThat(flat.correlation()).isEqualTo(Interval.UNKNOWN);
    assertThat(flat.gain()).isEqualTo(Interval.exactly(0));
    assertThat(flat.variance()).isZero();
    assertThat(flat.unexplained()).isNaN();
  }

  /** Both halves agree but for b0 and b1: no method could be blamed for more. */
  @Test
  void theHalvesOfTheTruthSetTheCeiling() {
    assertThat(audit().ceiling()).isBetween(0.9, 1.0);
  }

  /** Eight steps, all with company; of the four sets, those of the door mix states. */
  @Test
  void equalObservationsOfUnlikeStatesAreLumped() {
    Anchoring anchoring = audit().anchoring();
    assertThat(anchoring.steps()).isEqualTo(8);
    assertThat(anchoring.accompanied()).isEqualTo(1);
    assertThat(anchoring.sets()).isEqualTo(4);
    assertThat(anchoring.lumped()).isEqualTo(0.5);
    assertThat(anchoring.misled()).isEqualTo(0.5);
  }

  @Test
  void aProbeOfAnEpisodeThatIsNotThereIsRefused() {
    List<Probe> stray = List.of(new Probe("c0", 0, List.of(1.0), List.of(0.0, 0.0)));
    assertThatThrownBy(() -> CreditAudit.of(groups(), stray, Map.of())).hasMessageContaining("c0");
  }
}

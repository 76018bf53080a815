package dev.agoge.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class TrajectoryStoreLawTest {

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void whatIsReadBackEqualsWhatWasWritten(@ForAll("trajectories") List<Trajectory> written)
      throws IOException {
    Path file = Files.createTempDirectory("store").resolve("trajectories.db");
    try (TrajectoryStore store = TrajectoryStore.open(file)) {
      written.forEach(t -> store.append("phase", 3, t));
      try (TrajectoryReader reader = store.reader()) {
        keptOfEachId(written)
            .forEach(
                (id, trajectory) ->
                    assertThat(exactly(reader.load(id).orElseThrow()))
                        .isEqualTo(exactly(trajectory)));
      }
    }
  }

  @Property(tries = 300)
  void packedNumbersComeBack(@ForAll int[] ints, @ForAll float[] floats, @ForAll int[][] sets) {
    assertThat(Unpacker.ints(Packer.ints(ints))).isEqualTo(ints);
    assertThat(Unpacker.floats(Packer.floats(floats))).isEqualTo(floats);
    assertThat(Unpacker.sets(Packer.sets(sets))).isDeepEqualTo(sets);
    float[][] rows = {floats, {}, floats};
    assertThat(Unpacker.rows(Packer.rows(rows))).isDeepEqualTo(rows);
  }

  @Provide
  Arbitrary<List<Trajectory>> trajectories() {
    return ArbitraryTrajectories.any().list().ofMinSize(1).ofMaxSize(3);
  }

  /** All parts in order, with arrays as lists, whose equality tells -0.0 from 0.0. */
  private static List<Object> exactly(Trajectory t) {
    List<Object> parts = new ArrayList<>();
    parts.addAll(List.of(t.id(), t.task(), t.seed(), t.group(), t.agent(), t.ending()));
    parts.addAll(List.of(t.note(), t.finalObservation(), t.rewards(), t.nanos()));
    for (Step s : t.steps()) {
      parts.addAll(List.of(s.player(), s.observation(), s.admissible(), s.stateKey()));
      parts.addAll(List.of(s.action(), s.valid(), s.rewards(), s.progress()));
      for (ModelCall c : s.calls()) {
        parts.addAll(List.of(c.role(), c.policyVersion(), c.sampling(), c.parent(), c.finish()));
        parts.addAll(List.of(Arrays.toString(c.appended()), Arrays.toString(c.output())));
        parts.addAll(List.of(Arrays.deepToString(c.allowed()), c.nanos()));
        for (float logProb : c.logProbs()) {
          parts.add(Float.floatToRawIntBits(logProb));
        }
      }
    }
    return parts;
  }

  /** The first keeps its place, unless its infrastructure failed. */
  private static Map<String, Trajectory> keptOfEachId(List<Trajectory> trajectories) {
    Map<String, Trajectory> kept = new LinkedHashMap<>();
    trajectories.forEach(
        t ->
            kept.merge(
                t.id(),
                t,
                (old, late) -> old.ending() == Ending.INFRASTRUCTURE_FAILED ? late : old));
    return kept;
  }
}

package dev.agoge.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.trajectory.Trajectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TrajectoryStoreLawTest {

  @Property(tries = 60)
  void whatIsReadBackEqualsWhatWasWritten(@ForAll("trajectories") List<Trajectory> written)
      throws IOException {
    Path file = Files.createTempDirectory("store").resolve("trajectories.db");
    try (TrajectoryStore store = TrajectoryStore.open(file)) {
      written.forEach(t -> store.append("phase", 3, t));
      try (TrajectoryReader reader = store.reader()) {
        firstOfEachId(written)
            .forEach(
                (id, trajectory) ->
                    assertThat(reader.load(id).orElseThrow())
                        .usingRecursiveComparison()
                        .isEqualTo(trajectory));
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

  private static Map<String, Trajectory> firstOfEachId(List<Trajectory> trajectories) {
    Map<String, Trajectory> first = new LinkedHashMap<>();
    trajectories.forEach(t -> first.putIfAbsent(t.id(), t));
    return first;
  }
}

package dev.agoge.run.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Rewards;
import dev.agoge.model.SamplingSettings;
import dev.agoge.run.Trajectories;
import dev.agoge.run.store.TrajectoryReader;
import dev.agoge.run.store.TrajectoryStore;
import dev.agoge.support.Digest;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDigestTest {
  private static final Trajectory PLAYED = Trajectories.kitchen();

  @TempDir Path folder;

  @Test
  void theOrderOfWritingAndThePhaseDoNotMatter() {
    List<Integer> forth = IntStream.range(0, 100).boxed().toList();
    assertThat(digest("a", forth, "w")).isEqualTo(digest("b", forth.reversed(), "w"));
  }

  @Test
  void aMissingEpisodeAndOtherWeightsMatter() {
    List<Integer> numbers = List.of(1, 2, 3);
    assertThat(digest("a", numbers, "w"))
        .isNotEqualTo(digest("b", numbers.subList(0, 2), "w"))
        .isNotEqualTo(digest("c", numbers, "v"));
  }

  @Test
  void timesDoNotMatter() {
    ModelCall call = PLAYED.calls().getFirst();
    assertThat(RunDigest.of(with(call(call.output(), call.logProbs(), 77), 0, 0)))
        .isEqualTo(RunDigest.of(with(call, 0, 123)));
  }

  @Test
  void oneTokenOneBitOfALogProbabilityOneRewardAndTheEndingMatter() {
    ModelCall call = PLAYED.calls().getFirst();
    String digest = RunDigest.of(with(call, 0, 0));
    float[] nudged = {Math.nextUp(call.logProbs()[0]), call.logProbs()[1]};
    assertThat(RunDigest.of(with(call(new int[] {4, 6}, call.logProbs(), 0), 0, 0)))
        .isNotEqualTo(digest);
    assertThat(RunDigest.of(with(call(call.output(), nudged, 0), 0, 0))).isNotEqualTo(digest);
    assertThat(RunDigest.of(with(call, Double.MIN_VALUE, 0))).isNotEqualTo(digest);
    assertThat(RunDigest.of(ended(Ending.LIMIT_REACHED)))
        .isNotEqualTo(RunDigest.of(ended(Ending.TASK_ENDED)));
  }

  @Test
  void theDigestOfAFileIsItsSha256() throws IOException {
    Path file = folder.resolve("model.safetensors");
    byte[] bytes = new byte[200_000];
    bytes[150_000] = 1;
    Files.write(file, bytes);
    assertThat(RunDigest.ofFile(file)).isEqualTo(Digest.of(bytes));
  }

  private String digest(String name, List<Integer> numbers, String weights) {
    Path file = folder.resolve(name + ".db");
    try (TrajectoryStore store = TrajectoryStore.open(file)) {
      numbers.forEach(n -> store.append(name, n, Trajectories.numbered(n)));
    }
    try (TrajectoryReader reader = TrajectoryReader.open(file)) {
      return RunDigest.of(reader, weights);
    }
  }

  private static ModelCall call(int[] output, float[] logProbs, long nanos) {
    ModelCall was = PLAYED.calls().getFirst();
    return new ModelCall(
        was.role(),
        was.policyVersion(),
        SamplingSettings.PLAIN,
        was.parent(),
        was.appended(),
        output,
        logProbs,
        was.allowed(),
        was.finish(),
        nanos);
  }

  private static Trajectory with(ModelCall call, double reward, long nanos) {
    Step step =
        new Step(0, "o", List.of(), "s", List.of(call), "go", true, Rewards.single(reward), 0);
    return trajectory(List.of(step), Ending.TASK_ENDED, nanos);
  }

  private static Trajectory ended(Ending ending) {
    return trajectory(PLAYED.steps(), ending, 0);
  }

  private static Trajectory trajectory(List<Step> steps, Ending ending, long nanos) {
    return new Trajectory(
        PLAYED.id(),
        PLAYED.task(),
        PLAYED.seed(),
        PLAYED.group(),
        PLAYED.agent(),
        steps,
        ending,
        "",
        "",
        PLAYED.rewards(),
        nanos);
  }
}

package dev.agoge.run.export;

import dev.agoge.environment.Task;
import dev.agoge.run.parquet.ParquetWriter;
import dev.agoge.run.store.StoredEpisode;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Episodes as rows, in the order of the columns of {@link ParquetTables}. */
record TableRows(ParquetWriter episodes, ParquetWriter steps, ParquetWriter calls) {

  void add(StoredEpisode stored) {
    try {
      episode(stored);
      Trajectory t = stored.trajectory();
      int call = 0;
      for (int place = 0; place < t.steps().size(); place++) {
        Step step = t.steps().get(place);
        step(t.id(), place, step);
        for (ModelCall each : step.calls()) {
          call(t.id(), call++, place, each);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void episode(StoredEpisode stored) throws IOException {
    Trajectory t = stored.trajectory();
    Task task = t.task();
    episodes.write(
        t.id(),
        stored.phase(),
        stored.update(),
        task.environment(),
        task.id(),
        task.split().label(),
        task.family(),
        task.difficulty(),
        task.content(),
        t.seed(),
        t.group(),
        t.agent(),
        t.ending().name(),
        t.note(),
        t.finalObservation(),
        t.rewards().min(),
        t.rewards().max(),
        t.rewards().success(),
        t.episodeReturn(),
        t.counts() && t.success(),
        t.progress(),
        t.steps().size(),
        t.outputTokens(),
        t.nanos());
  }

  private void step(String episode, int place, Step step) throws IOException {
    steps.write(
        episode,
        place,
        step.player(),
        step.observation(),
        step.admissible(),
        step.stateKey(),
        step.action(),
        step.valid(),
        IntStream.range(0, step.rewards().players()).mapToObj(step.rewards()::of).toList(),
        step.progress());
  }

  private void call(String episode, int place, int step, ModelCall call) throws IOException {
    calls.write(
        episode,
        place,
        step,
        call.role(),
        call.policyVersion(),
        call.sampling().temperature(),
        call.sampling().topP(),
        call.sampling().topK(),
        call.sampling().maxTokens(),
        call.parent(),
        list(call.appended()),
        list(call.output()),
        floats(call.logProbs()),
        Arrays.stream(call.allowed()).map(set -> set.length).toList(),
        Arrays.stream(call.allowed()).flatMapToInt(Arrays::stream).boxed().toList(),
        call.finish().name(),
        call.nanos());
  }

  private static List<Integer> list(int[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static List<Float> floats(float[] values) {
    List<Float> list = new ArrayList<>(values.length);
    for (float value : values) {
      list.add(value);
    }
    return list;
  }
}

package dev.agoge.environments.code;

import dev.agoge.environment.Observation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shows a state: first the task, then what the last action led to. */
record CodeObservation(Exercise exercise, CodeState state) implements Observation {

  @Override
  public int player() {
    return 0;
  }

  @Override
  public String text() {
    return state.message().isEmpty() ? Texts.opening(exercise) : state.message();
  }

  @Override
  public List<String> admissible() {
    return state.submitted()
        ? List.of()
        : Stream.of("test ", "submit ")
            .flatMap(
                verb ->
                    IntStream.rangeClosed(1, exercise.candidates().size())
                        .mapToObj(number -> verb + number))
            .toList();
  }

  @Override
  public String stateKey() {
    return state.best() + (state.solved() ? " solved" : state.submitted() ? " failed" : "");
  }
}

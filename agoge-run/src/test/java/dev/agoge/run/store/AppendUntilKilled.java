package dev.agoge.run.store;

import dev.agoge.run.Trajectories;
import dev.agoge.run.directory.RunDirectory;
import dev.agoge.run.directory.RunState;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that appends episodes 0, 1, 2, ... from four threads and says so on standard output
 * after each append has returned, until it is killed.
 */
final class AppendUntilKilled {
  private AppendUntilKilled() {}

  public static void main(String[] arguments) {
    PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    AtomicInteger next = new AtomicInteger();
    try (RunDirectory run = RunDirectory.open(Path.of(arguments[0]));
        TrajectoryStore store = run.trajectories();
        var metrics = run.metrics();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int t = 0; t < 4; t++) {
        threads.execute(
            () -> {
              while (!Thread.interrupted()) {
                int number = next.getAndIncrement();
                store.append("train", 0, Trajectories.numbered(number));
                told.println("episode " + number);
              }
            });
      }
      for (int update = 1; !Thread.interrupted(); update++) {
        metrics.append(Map.of("update", update));
        run.save(new RunState("train", update, 0, Map.of(), false));
        told.println("update " + update);
      }
    }
  }
}

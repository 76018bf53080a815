package dev.agoge.bench;

import dev.agoge.bridge.openenv.OpenEnvDialect;
import dev.agoge.bridge.serve.EnvironmentServer;
import dev.agoge.bridge.serve.ServerSettings;
import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.TaskSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Steps a second over OpenEnv on loopback, and how long a client waits for one: every session plays
 * random admissible actions as fast as it gets answers, client and server in one JVM.
 *
 * <p>{@code ServedSteps ENVIRONMENT SESSIONS STEPS}, whole-process, so no JMH.
 */
public final class ServedSteps {
  private ServedSteps() {}

  /** Plays four rounds; the first ones warm the JVM up. */
  public static void main(String[] args) throws ExecutionException, InterruptedException {
    String name = args.length > 0 ? args[0] : "household";
    int sessions = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    int steps = args.length > 2 ? Integer.parseInt(args[2]) : 300;
    try (Environment environment = Environments.open(name, Map.of());
        EnvironmentServer server =
            EnvironmentServer.start(
                environment, List.of(new OpenEnvDialect()), ServerSettings.local());
        Environment remote =
            Environments.open("openenv:ws://127.0.0.1:" + server.port(), Map.of())) {
      for (int round = 0; round < 4; round++) {
        System.out.println(play(remote, sessions, steps));
      }
    }
  }

  private static String play(Environment remote, int sessions, int steps)
      throws ExecutionException, InterruptedException {
    TaskSet tasks = remote.tasks(Split.TRAIN);
    List<long[]> waits = new ArrayList<>();
    long start;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Episode> episodes = new ArrayList<>();
      for (int i = 0; i < sessions; i++) {
        episodes.add(remote.start(tasks.get(i % tasks.size()), i));
      }
      start = System.nanoTime();
      List<Future<long[]>> played = new ArrayList<>();
      for (int i = 0; i < sessions; i++) {
        int number = i;
        played.add(threads.submit(() -> session(remote, episodes.get(number), number, steps)));
      }
      for (Future<long[]> each : played) {
        waits.add(each.get());
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long[] all = waits.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "%d sessions, %d steps: %.0f steps/s, p50 %.2f ms, p99 %.2f ms",
        sessions,
        all.length,
        all.length / seconds,
        all[all.length / 2] / 1e6,
        all[(int) (all.length * 0.99)] / 1e6);
  }

  private static long[] session(Environment remote, Episode first, int number, int steps) {
    TaskSet tasks = remote.tasks(Split.TRAIN);
    var random = new SplittableRandom(number);
    long[] waits = new long[steps];
    Episode episode = first;
    for (int i = 0; i < steps; i++) {
      List<String> actions = episode.observation().admissible();
      var action = new Action(actions.get(random.nextInt(actions.size())));
      long before = System.nanoTime();
      episode.step(action);
      waits[i] = System.nanoTime() - before;
      if (episode.ended()) {
        episode.close();
        episode = remote.start(tasks.get((number + i) % tasks.size()), i);
      }
    }
    episode.close();
    return waits;
  }
}

package dev.agoge.torch.sampling;

import dev.agoge.model.SamplingSettings;
import dev.agoge.torch.decoder.DecoderConfig;
import dev.agoge.torch.decoder.DecoderWeights;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Tokens per second: prompts of 32 tokens, 64 drawn from the whole vocabulary, vocabulary 2048,
 * width 128, 4 layers, 4 heads, hidden 344. Arguments: threads, then batch sizes. Second in each
 * pair are tokens per second of the engine's own processor time, times its threads, which other
 * processes on the machine disturb less.
 */
final class SamplingBenchmark {
  private static final DecoderConfig CONFIG =
      new DecoderConfig(2048, 128, 4, 4, 4, 344, 256, 10_000, 1e-5);
  private static final int DRAWN = 64;
  private static final double SECONDS = 1.5;

  private SamplingBenchmark() {}

  public static void main(String[] args) throws Exception {
    int threads = Integer.parseInt(args[0]);
    DecoderWeights weights = Models.neverEnding(CONFIG, 1);
    var line = new StringBuilder("agoge ").append(threads).append(" threads");
    try (var engine = new SamplingEngine(CONFIG, new Models.Words(2048), weights, "v", threads)) {
      for (int i = 0; i < 3; i++) {
        round(engine, 64, i);
        round(engine, 1, i);
      }
      for (String batch : Arrays.asList(args).subList(1, args.length)) {
        line.append(measure(engine, Integer.parseInt(batch), threads));
      }
    }
    System.out.println(line);
  }

  private static String measure(SamplingEngine engine, int batch, int threads) throws Exception {
    round(engine, batch, 0);
    long tokens = 0;
    long cpu = cpuNanos();
    int rounds = 0;
    long start = System.nanoTime();
    while (System.nanoTime() - start < SECONDS * 1e9 || rounds < 3) {
      tokens += round(engine, batch, ++rounds);
    }
    double wall = tokens * 1e9 / (System.nanoTime() - start);
    double own = tokens * 1e9 / (cpuNanos() - cpu) * threads;
    return " b%d %.0f/%.0f".formatted(batch, wall, own);
  }

  private static long cpuNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("agoge-sampling"))
        .mapToLong(t -> threads.getThreadCpuTime(t.threadId()))
        .sum();
  }

  private static long round(SamplingEngine engine, int batch, int round) throws Exception {
    var settings = new SamplingSettings(1, 1, 0, DRAWN);
    List<Future<Integer>> all = new ArrayList<>();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < batch; i++) {
        long seed = round * 1000L + i;
        String name = "c" + seed;
        all.add(
            callers.submit(
                () -> {
                  int[] prompt = Models.prompt(CONFIG, 32, seed);
                  var said =
                      engine.generate(Models.request(prompt, settings, List.of(), seed, name));
                  engine.forget(name);
                  return said.tokens().length;
                }));
      }
    }
    long tokens = 0;
    for (Future<Integer> one : all) {
      tokens += one.get();
    }
    return tokens;
  }
}

package dev.agoge.cli;

import picocli.CommandLine.Option;

/** Options that mean the same for every command that computes. */
final class RunOptions {
  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Source of every random choice (default: ${DEFAULT-VALUE}).")
  long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that compute (default: all processors).")
  int threads = Runtime.getRuntime().availableProcessors();
}

package dev.agoge.environments.sandbox;

/**
 * What a run may take at most.
 *
 * @param memory MiB of the interpreter as a whole, 2 to 1024
 * @param work accesses of the interpreter to its memory, at least 100,000; a million takes about 3
 *     to 20 ms
 * @param output characters printed, at least 1
 */
public record SandboxLimits(int memory, long work, int output) {

  /** 64 MiB, fifty million accesses (about a second) and 16,000 characters. */
  public static final SandboxLimits DEFAULT = new SandboxLimits(64, 50_000_000, 16_000);

  public SandboxLimits {
    if (memory < 2 || memory > 1024 || work < 100_000 || output < 1) {
      throw new IllegalArgumentException(
          "sandbox limits of %d MiB, %d steps of work, %d characters: give 2-1024 MiB, at least 100000 steps and 1 character"
              .formatted(memory, work, output));
    }
  }

  /** The same with another limit of work. */
  public SandboxLimits withWork(long other) {
    return new SandboxLimits(memory, other, output);
  }

  /** The same with another limit of memory, in MiB. */
  public SandboxLimits withMemory(int other) {
    return new SandboxLimits(other, work, output);
  }
}

package dev.agoge.run.directory;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything needed to repeat a run: {@code run.json}, written once.
 *
 * @param schema version of this file's format, 1
 * @param recipe the recipe's name
 * @param recipeText the recipe as YAML, with every default written out
 * @param environment id of the environment
 * @param environmentOptions what it was made with
 * @param seed the seed from which all others come
 * @param threads how many threads compute
 * @param versions of {@code agoge}, {@code java} and {@code os}
 * @param commit the git commit of the directory it was started in, if that is a checkout
 * @param machine what it ran on
 * @param created when it was made
 * @param command the command line that made it
 */
public record RunManifest(
    int schema,
    String recipe,
    String recipeText,
    String environment,
    Map<String, String> environmentOptions,
    long seed,
    int threads,
    Map<String, String> versions,
    Optional<String> commit,
    Machine machine,
    Instant created,
    List<String> command) {
  public RunManifest {
    environmentOptions = sorted(environmentOptions);
    versions = sorted(versions);
    command = List.copyOf(command);
  }

  /**
   * What a run ran on.
   *
   * @param architecture such as {@code amd64}
   * @param cores processors the JVM may use
   * @param memoryBytes physical memory, or the container's share
   */
  public record Machine(String architecture, int cores, long memoryBytes) {}

  /** A manifest of a run that starts now, in this process, on this machine. */
  public static RunManifest now(
      String recipe,
      String recipeText,
      String environment,
      Map<String, String> environmentOptions,
      long seed,
      int threads,
      List<String> command) {
    return new RunManifest(
        1,
        recipe,
        recipeText,
        environment,
        environmentOptions,
        seed,
        threads,
        Map.of(
            "agoge", Version.ofAgoge(),
            "java", Runtime.version() + " " + System.getProperty("java.vm.vendor", ""),
            "os", System.getProperty("os.name") + " " + System.getProperty("os.version")),
        GitCommit.of(Path.of("")),
        new Machine(
            System.getProperty("os.arch", "unknown"),
            Runtime.getRuntime().availableProcessors(),
            memory()),
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        command);
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : Runtime.getRuntime().maxMemory();
  }

  private static Map<String, String> sorted(Map<String, String> map) {
    return java.util.Collections.unmodifiableMap(new TreeMap<>(map));
  }
}

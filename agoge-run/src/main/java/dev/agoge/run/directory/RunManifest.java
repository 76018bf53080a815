package dev.agoge.run.directory;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.agoge.environment.Environments;
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
 * @param optionFiles the SHA-256 of each file that one of these options names, by the option's name
 * @param start the weights it started from, if they were not new
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
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> optionFiles,
    Optional<String> start,
    long seed,
    int threads,
    Map<String, String> versions,
    Optional<String> commit,
    Machine machine,
    Instant created,
    List<String> command) {
  public RunManifest {
    environmentOptions = sorted(environmentOptions);
    optionFiles = sorted(optionFiles);
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
      Optional<String> start,
      long seed,
      int threads,
      List<String> command) {
    return new RunManifest(
        1,
        recipe,
        recipeText,
        environment,
        environmentOptions,
        OptionFiles.digests(environmentOptions),
        start,
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

  /**
   * Checks that the files which its options name are what they were.
   *
   * @param run where the run is, for the error
   * @throws dev.agoge.run.RunException if one has changed or is gone
   */
  public void checkFiles(Path run) {
    optionFiles.forEach(
        (option, digest) ->
            OptionFiles.check(
                run, option, Path.of(environmentOptions.getOrDefault(option, "")), digest));
  }

  /** The environment with its options and wrappers, in words. */
  public String world() {
    return Environments.described(environment, environmentOptions);
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

package dev.agoge.bridge.browser;

import dev.agoge.environment.InfrastructureException;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A headless browser: one process with a profile of its own, gone when closed. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of(
          "chromium-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "chrome");

  private static final String LISTENING = "DevTools listening on ";
  private static final long START_SECONDS = 30;

  private final Process process;
  private final Path profile;
  private final DevTools tools;

  /** Without it the browser would outlive a program that is ended from outside. */
  private final Thread hook;

  private Chromium(Process process, Path profile, DevTools tools) {
    this.process = process;
    this.profile = profile;
    this.tools = tools;
    this.hook = new Thread(() -> end(process, profile), "browser-end");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Where a browser is.
   *
   * @param named a path, or empty to look for one on the PATH
   * @throws InfrastructureException if there is none
   */
  static Path find(String named) {
    if (!named.isEmpty()) {
      Path path = Path.of(named);
      if (!Files.isExecutable(path)) {
        throw new InfrastructureException(
            "no browser at " + named + "; give the path of a Chromium with --option browser=PATH");
      }
      return path;
    }
    return onPath()
        .orElseThrow(
            () ->
                new InfrastructureException(
                    "no Chromium on the PATH; install one (Debian: apt-get install chromium) or"
                        + " name it with --option browser=PATH"));
  }

  /** A browser on the PATH, if there is one. */
  static Optional<Path> onPath() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return NAMES.stream()
        .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(f -> Path.of(f, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts a browser.
   *
   * @param patience how long its pages may take to answer
   * @throws InfrastructureException if it does not come up
   */
  static Chromium start(Path binary, Duration patience) {
    try {
      Path profile = Files.createTempDirectory("agoge-browser-");
      Process process = new ProcessBuilder(command(binary, profile)).start();
      try {
        process.getOutputStream().close();
        return new Chromium(process, profile, DevTools.connect(address(process), patience));
      } catch (IOException | RuntimeException e) {
        end(process, profile);
        throw e;
      }
    } catch (IOException e) {
      throw new InfrastructureException("cannot start " + binary + ": " + e.getMessage(), e);
    }
  }

  private static List<String> command(Path binary, Path profile) {
    List<String> command = new ArrayList<>();
    command.add(binary.toString());
    command.addAll(
        List.of(
            "--headless",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-extensions",
            "--disable-sync",
            "--disable-component-update",
            "--disable-background-networking",
            // Requests of pages are answered here; whatever finds another way meets a dead end.
            "--proxy-server=http://127.0.0.1:9",
            "--proxy-bypass-list=<-loopback>",
            "--dns-prefetch-disable",
            // Pages that nobody looks at must not be slower than the others.
            "--disable-background-timer-throttling",
            "--disable-renderer-backgrounding",
            "--disable-backgrounding-occluded-windows",
            "--lang=en-US",
            "--force-device-scale-factor=1",
            "--hide-scrollbars",
            "--mute-audio"));
    // Chromium's own sandbox refuses to run as root.
    if (System.getProperty("user.name", "").equals("root")) {
      command.add("--no-sandbox");
    }
    command.add("about:blank");
    return command;
  }

  /** The browser says on standard error where it listens; what else it says is of no use here. */
  private static URI address(Process process) {
    var found = new CompletableFuture<URI>();
    Thread.ofVirtual()
        .start(
            () -> {
              try (var lines =
                  new BufferedReader(
                      new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  int at = line.indexOf(LISTENING);
                  if (at >= 0) {
                    found.complete(URI.create(line.substring(at + LISTENING.length()).strip()));
                  }
                }
                found.completeExceptionally(new IOException("it ended at once"));
              } catch (IOException e) {
                found.completeExceptionally(e);
              }
            });
    try {
      return found.get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new InfrastructureException("the browser did not start: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("interrupted while the browser started", e);
    }
  }

  /** The connection to it. */
  DevTools tools() {
    return tools;
  }

  boolean alive() {
    return process.isAlive() && tools.open();
  }

  @Override
  public void close() {
    tools.close();
    end(process, profile);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending; the hook runs, or has run, and finds nothing left to do.
      return;
    }
  }

  /** Ends the process and all it started, and removes its profile. */
  private static void end(Process process, Path profile) {
    List<ProcessHandle> all = process.descendants().toList();
    all.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
    all.forEach(handle -> handle.onExit().join());
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(Chromium::delete);
    } catch (IOException | UncheckedIOException e) {
      // A file went away meanwhile; what is left of a temporary folder harms nobody.
      profile.toFile().deleteOnExit();
    }
  }

  /** A file that cannot be removed now is tried again at the end. */
  private static void delete(File file) {
    if (!file.delete()) {
      file.deleteOnExit();
    }
  }
}

package dev.agoge.bridge.scienceworld;

import dev.agoge.environment.InfrastructureException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One instance of the simulator, with globals and a thread of its own. Calls wait for each other.
 *
 * <p>Methods are found by name. Where a newer jar asks for an agent's number too, it is that of the
 * only agent.
 */
final class Simulator implements AutoCloseable {
  private static final String ENTRY = "scienceworld.runtime.pythonapi.PythonInterface";
  private static final long STACK_BYTES = 16L << 20;

  private final URLClassLoader loader;
  private final ExecutorService thread;
  private final Object entry;

  private Simulator(URLClassLoader loader, ExecutorService thread, Object entry) {
    this.loader = loader;
    this.thread = thread;
    this.entry = entry;
  }

  /**
   * Loads the jars anew and makes an instance.
   *
   * @throws InfrastructureException if they hold no simulator
   */
  static Simulator load(List<Path> jars) {
    URLClassLoader loader = new URLClassLoader(urls(jars), ClassLoader.getPlatformClassLoader());
    ExecutorService thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread made = new Thread(null, work, "scienceworld", STACK_BYTES);
              made.setContextClassLoader(loader);
              made.setDaemon(true);
              return made;
            });
    try {
      Object entry = thread.submit(() -> create(loader)).get();
      return new Simulator(loader, thread, entry);
    } catch (ExecutionException e) {
      thread.shutdownNow();
      throw new InfrastructureException(
          "no ScienceWorld in "
              + jars
              + " ("
              + e.getCause()
              + "); name its jar with --option jar=PATH, and further jars it needs after a ':'",
          e);
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
      throw new InfrastructureException("interrupted while ScienceWorld was loaded", e);
    }
  }

  private static URL[] urls(List<Path> jars) {
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      try {
        urls.add(jar.toUri().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException("jar " + jar + " cannot be named in a URL", e);
      }
    }
    return urls.toArray(URL[]::new);
  }

  private static Object create(ClassLoader loader) throws ReflectiveOperationException {
    silence(loader);
    return Class.forName(ENTRY, true, loader).getConstructor().newInstance();
  }

  /** The simulator tells at length what it does; Scala's console is set for each thread. */
  private static void silence(ClassLoader loader) throws ReflectiveOperationException {
    Class<?> console;
    try {
      console = Class.forName("scala.Console$", true, loader);
    } catch (ClassNotFoundException e) {
      // Not written in Scala, so nothing to silence: a stand-in.
      return;
    }
    Object module = console.getField("MODULE$").get(null);
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    console.getMethod("setOutDirect", PrintStream.class).invoke(module, nowhere);
  }

  /**
   * Calls a method of the simulator.
   *
   * @param arguments without an agent's number
   * @throws InfrastructureException if it fails: that is never the agent's fault
   */
  private Object call(String name, Object... arguments) {
    return run(name, () -> invoke(name, arguments));
  }

  private Object invoke(String name, Object... arguments) throws ReflectiveOperationException {
    Method method =
        Arrays.stream(entry.getClass().getMethods())
            .filter(m -> m.getName().equals(name))
            .filter(m -> m.getParameterCount() - arguments.length <= 1)
            .filter(m -> m.getParameterCount() >= arguments.length)
            .findFirst()
            .orElseThrow(() -> new NoSuchMethodException(ENTRY + "." + name));
    if (method.getParameterCount() == arguments.length) {
      return method.invoke(entry, arguments);
    }
    List<Object> more = new ArrayList<>(List.of(arguments));
    // load(task, variation, simplifications, agents, gold); all others end in the agent's number.
    boolean loading = name.equals("load");
    more.add(loading ? 3 : more.size(), loading ? 1 : 0);
    return method.invoke(entry, more.toArray());
  }

  private <T> T run(String what, Callable<T> work) {
    try {
      return thread.submit(work).get();
    } catch (ExecutionException e) {
      Throwable cause =
          e.getCause() instanceof InvocationTargetException thrown
              ? thrown.getCause()
              : e.getCause();
      throw new InfrastructureException("ScienceWorld failed in " + what + ": " + cause, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("interrupted while ScienceWorld worked", e);
    }
  }

  /**
   * Starts a task.
   *
   * @param gold whether to find the sequence of {@link #gold} too, which takes about a second
   */
  void start(String task, int variation, String simplifications, boolean gold) {
    String error = (String) call("load", task, variation, simplifications, gold);
    if (!error.isEmpty()) {
      throw new InfrastructureException("ScienceWorld: " + error);
    }
  }

  String step(String action) {
    return (String) call("step", action);
  }

  /** From 0 to 1; below 0 once the task has failed. */
  double score() {
    return ((Number) call("getScore")).doubleValue();
  }

  boolean completed() {
    return (Boolean) call("getCompleted");
  }

  String description() {
    return (String) call("getTaskDescription");
  }

  List<String> taskNames() {
    return texts(call("getTaskNames"));
  }

  List<String> validActions() {
    return texts(call("getValidActionObjectCombinations"));
  }

  List<String> gold() {
    return texts(call("getGoldActionSequence"));
  }

  List<Integer> trainVariations() {
    return numbers(call("getVariationsTrain"));
  }

  List<Integer> validationVariations() {
    return numbers(call("getVariationsDev"));
  }

  List<Integer> heldOutVariations() {
    return numbers(call("getVariationsTest"));
  }

  private static List<String> texts(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }

  private static List<Integer> numbers(Object list) {
    return ((List<?>) list).stream().map(n -> ((Number) n).intValue()).toList();
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      loader.close();
    } catch (IOException e) {
      throw new InfrastructureException("cannot close the jar of ScienceWorld", e);
    }
  }
}

package dev.agoge.cli;

import java.lang.reflect.Proxy;

/**
 * Operating-system signals. {@code sun.misc.Signal} is exported and stays for exactly this, but the
 * compiler warns of the package and our warnings are errors; hence by reflection.
 */
final class Signals {
  private final Class<?> signal;
  private final Class<?> handler;

  private Signals(Class<?> signal, Class<?> handler) {
    this.signal = signal;
    this.handler = handler;
  }

  /** What was in force before. */
  interface Undo extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Calls this whenever the signal comes, instead of ending the process. On a JVM without such
   * signals nothing happens.
   *
   * @param name without SIG, such as {@code INT}
   */
  static Undo on(String name, Runnable action) {
    try {
      var signals =
          new Signals(Class.forName("sun.misc.Signal"), Class.forName("sun.misc.SignalHandler"));
      Object before = signals.install(name, signals.calling(action));
      return () -> signals.putBack(name, before);
    } catch (ReflectiveOperationException | IllegalArgumentException unavailable) {
      return () -> {}; // then Ctrl-C ends the process by way of the shutdown hooks, as without us
    }
  }

  private Object calling(Runnable action) {
    return Proxy.newProxyInstance(
        handler.getClassLoader(),
        new Class<?>[] {handler},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "handle" -> {
                action.run();
                yield null;
              }
              case "equals" ->
                  System.identityHashCode(proxy) == System.identityHashCode(arguments[0]);
              case "hashCode" -> System.identityHashCode(proxy);
              default -> "handler of a signal";
            });
  }

  private Object install(String name, Object with) throws ReflectiveOperationException {
    Object which = signal.getConstructor(String.class).newInstance(name);
    return signal.getMethod("handle", signal, handler).invoke(null, which, with);
  }

  private void putBack(String name, Object before) {
    try {
      install(name, before);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a handler that was in force can be put back", e);
    }
  }
}

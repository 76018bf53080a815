package dev.agoge.environments.sandbox;

import dev.agoge.environment.InfrastructureException;
import dev.agoge.environments.sandbox.Conversation.HostException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * QuickJS, compiled to WebAssembly and from there to JVM bytecode; nothing native.
 *
 * <p>Runs take place on a few threads of the sandbox's own, at most as many as there are
 * processors, for three reasons. They compute and never wait, so more would not be faster. They
 * bound the memory of all guests together. And they have deep stacks: the guest's own stack must
 * overflow before the thread's does, as only the former happens at the same depth each time; 32 MiB
 * are enough even when nothing is compiled. A caller waits, on a virtual thread or another;
 * interrupting it stops the run.
 */
public final class QuickJsSandbox implements CodeSandbox {
  private static final long STACK = 64L << 20;
  private static final long IDLE_SECONDS = 10;

  /** The interpreter set up, once for all sandboxes as it takes half a second. */
  private static final class Shipped {
    static final Guest.Template TEMPLATE = Guest.template(prelude());

    private static String prelude() {
      try (InputStream in = QuickJsSandbox.class.getResourceAsStream("prelude.js")) {
        return new String(
            Objects.requireNonNull(in, "prelude.js").readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final SandboxLimits limits;
  private final ThreadPoolExecutor threads;
  private final ConcurrentLinkedQueue<Guest> idle = new ConcurrentLinkedQueue<>();

  /** A sandbox with {@link SandboxLimits#DEFAULT}. */
  public QuickJsSandbox() {
    this(SandboxLimits.DEFAULT);
  }

  /** A sandbox with as many threads as there are processors. */
  public QuickJsSandbox(SandboxLimits limits) {
    this(limits, Runtime.getRuntime().availableProcessors());
  }

  /**
   * A sandbox.
   *
   * @param most runs that take place at once, at least 1; others wait
   */
  public QuickJsSandbox(SandboxLimits limits, int most) {
    this.limits = limits;
    threads =
        new ThreadPoolExecutor(
            most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::thread);
    threads.allowCoreThreadTimeOut(true);
  }

  private Thread thread(Runnable work) {
    return Thread.ofPlatform().daemon().name("sandbox").stackSize(STACK).unstarted(work);
  }

  @Override
  public InterpreterState start(long seed, List<String> functions) {
    for (String name : functions) {
      if (!name.matches("[A-Za-z_$][A-Za-z0-9_$]*")) {
        throw new IllegalArgumentException(
            "function name '" + name + "' of a sandbox is no identifier");
      }
    }
    String names =
        functions.stream().map(n -> "\"" + n + "\"").collect(Collectors.joining(",", "[", "]"));
    int random = (int) (seed ^ (seed >>> 32));
    String order = "b{\"seed\":" + random + ",\"functions\":" + names + "}";
    Run run =
        onOwnThread(
            guest -> guest.run(Shipped.TEMPLATE, Shipped.TEMPLATE.state(), order, (n, a) -> ""));
    if (!(run.outcome() instanceof Outcome.Completed)) {
      throw new InfrastructureException("the sandbox cannot start: " + run.outcome());
    }
    return run.after();
  }

  @Override
  public Run run(InterpreterState from, String script, HostFunctions functions) {
    return onOwnThread(
        guest -> {
          if (!(from instanceof GuestState state) || !state.isKinOf(Shipped.TEMPLATE.state())) {
            throw new IllegalArgumentException("the state to run in is of another sandbox");
          }
          return guest.run(Shipped.TEMPLATE, state, "s" + script, functions);
        });
  }

  private Run onOwnThread(Function<Guest, Run> work) {
    Future<Run> future;
    try {
      future = threads.submit(() -> withGuest(work));
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("the sandbox is closed", e);
    }
    try {
      return future.get();
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new InfrastructureException("waiting for a run in the sandbox was interrupted", e);
    } catch (CancellationException e) {
      throw new InfrastructureException("the sandbox is closed", e);
    } catch (ExecutionException e) {
      throw failure(Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private Run withGuest(Function<Guest, Run> work) {
    Guest ready = idle.poll();
    Guest guest = ready == null ? Guest.create(limits) : ready;
    Run run = work.apply(guest);
    idle.add(guest);
    return run;
  }

  private RuntimeException failure(Throwable cause) {
    return switch (cause) {
      case OutOfMemoryError e ->
          new InfrastructureException(
              "the JVM has no room for a guest of up to "
                  + limits.memory()
                  + " MiB; give it more with -Xmx, or the sandbox less",
              e);
      case HostException e -> throwAsIs(e.thrown());
      case Error e -> new InfrastructureException("the sandbox failed: " + e, e);
      case RuntimeException e -> e;
      default -> new InfrastructureException("the sandbox failed: " + cause, cause);
    };
  }

  private static RuntimeException throwAsIs(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }

  /** Interrupts what runs and cancels what waits, so that no caller waits for ever. */
  @Override
  public void close() {
    for (Runnable waiting : threads.shutdownNow()) {
      if (waiting instanceof Future<?> future) {
        future.cancel(true);
      }
    }
    idle.clear();
  }
}

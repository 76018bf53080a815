package dev.agoge.environments.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.agoge.environment.InfrastructureException;
import dev.agoge.environments.sandbox.Conversation.HostException;
import dev.agoge.environments.sandbox.GuestMemory.OutOfWorkException;
import io.roastedroot.quickjs4j.core.JavyPluginModule;
import java.util.Optional;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.runtime.WasmInterruptedException;
import run.endive.wasm.WasmEngineException;

/**
 * An instance of QuickJS. Besides its memory it has one variable, the address of the top of its
 * stack, so that to put back both is to begin anew, whatever happened before.
 *
 * <p>For one thread at a time, and that one needs a deep stack ({@link QuickJsSandbox}).
 */
final class Guest {
  /** Tells the interpreter to ask for its order; compiled into the state that all begin with. */
  private static final String ENTRY = "globalThis[Symbol.for('enter')]()";

  private final Instance instance;
  private final GuestMemory memory;
  private final SandboxLimits limits;
  private Conversation conversation;

  private Guest(SandboxLimits limits) {
    this.limits = limits;
    conversation = new Conversation("", (name, argument) -> "", limits.output());
    GuestMemory[] made = new GuestMemory[1];
    instance =
        Instance.builder(JavyPluginModule.load())
            .withMachineFactory(JavyPluginModule::create)
            .withMemoryFactory(declared -> made[0] = new GuestMemory(declared, limits.memory()))
            .withImportValues(new GuestImports(() -> conversation).values())
            .build();
    memory = made[0];
  }

  /** What all guests begin with: their memory and where in it the entry is. */
  record Template(GuestState state, int entry, int entryLength, long stack) {}

  /** A guest that can run states made from a template. */
  static Guest create(SandboxLimits limits) {
    return new Guest(limits);
  }

  /** Sets up the interpreter once for all. */
  static Template template(String prelude) {
    Guest guest = new Guest(SandboxLimits.DEFAULT);
    guest.call("initialize_runtime");
    int code = guest.compile(prelude);
    guest.call("eval", guest.memory.readInt(code), guest.memory.readInt(code + 4), 0, 0);
    int entry = guest.compile(ENTRY);
    byte[] contents = guest.memory.readBytes(0, Memory.bytes(guest.memory.pages()));
    return new Template(
        GuestState.base(contents),
        guest.memory.readInt(entry),
        guest.memory.readInt(entry + 4),
        guest.instance.global(0).getValue());
  }

  /** Space in a guest's memory. */
  static int allocate(Instance guest, int length) {
    return (int) guest.export("cabi_realloc").apply(0, 0, 1, length)[0];
  }

  private void call(String function, long... arguments) {
    instance.export(function).apply(arguments);
  }

  /** Compiles a module and returns the address of its address and length. */
  private int compile(String source) {
    byte[] text = source.getBytes(UTF_8);
    int at = allocate(instance, text.length);
    memory.write(at, text);
    return (int) instance.export("compileSrc").apply(at, text.length)[0];
  }

  /** Carries out an order, which {@code prelude.js} explains, in a copy of a state. */
  Run run(Template template, GuestState from, String order, HostFunctions functions) {
    conversation = new Conversation(order, functions, limits.output());
    memory.restore(from, limits.work());
    instance.global(0).setValue(template.stack());
    try {
      Optional<Outcome> trap = enter(template);
      Outcome outcome = trap.or(conversation::outcome).orElseThrow(Guest::silent);
      GuestState after =
          outcome instanceof Outcome.Stopped ? from : from.next(memory.contents(), memory.pages());
      long work = limits.work() - Math.max(0, memory.work());
      return new Run(outcome, conversation.printed(), conversation.cut(), work, after);
    } finally {
      memory.shrink(template.state().pages());
    }
  }

  private static InfrastructureException silent() {
    return new InfrastructureException("the guest of the sandbox ended without a word");
  }

  /** Runs until the guest returns, or says what stopped it. */
  private Optional<Outcome> enter(Template template) {
    try {
      call("eval", template.entry(), template.entryLength(), 0, 0);
      return conversation
          .outcome()
          .filter(this::isOutOfMemory)
          .map(outcome -> new Outcome.Stopped(Outcome.Limit.MEMORY));
    } catch (OutOfWorkException e) {
      return Optional.of(new Outcome.Stopped(Outcome.Limit.WORK));
    } catch (WasmInterruptedException e) {
      throw new InfrastructureException("a run in the sandbox was interrupted", e);
    } catch (HostException e) {
      throw e;
    } catch (IndexOutOfBoundsException | WasmEngineException | StackOverflowError e) {
      return Optional.of(trap(e));
    }
  }

  private boolean isOutOfMemory(Outcome outcome) {
    return memory.refused()
        && outcome instanceof Outcome.Threw threw
        && threw.error().startsWith("InternalError: out of memory");
  }

  /**
   * Why the machine broke off. The guest's stack lies at the bottom of its memory and grows down,
   * so that calls too deep end in an access below zero.
   */
  private Outcome trap(Throwable e) {
    if (memory.refused()) {
      return new Outcome.Stopped(Outcome.Limit.MEMORY);
    }
    boolean deep = e instanceof IndexOutOfBoundsException || e instanceof StackOverflowError;
    if (deep || e.getCause() instanceof StackOverflowError) {
      return new Outcome.Stopped(Outcome.Limit.DEPTH);
    }
    return conversation.outcome().orElse(new Outcome.Threw("InternalError: " + e.getMessage(), 0));
  }
}

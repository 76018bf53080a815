package dev.agoge.environments.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roastedroot.quickjs4j.core.JavyPluginModule;
import java.util.function.Supplier;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.FunctionType;

/**
 * All that a guest can call: one function with which it talks to its host, and a system interface
 * (WASI preview 1) behind which there is nothing. There are no files and no environment, writing
 * goes nowhere, randomness is zeros and the clock stands still, so that runs repeat.
 */
final class GuestImports {
  /** 2026-01-01T00:00:00Z in nanoseconds. */
  private static final long NOW = 1_767_225_600_000_000_000L;

  private static final long[] DONE = {0};
  private static final long[] NO_SUCH_FILE = {8};

  private final Supplier<Conversation> conversation;

  /** Imports for the conversation of the day. */
  GuestImports(Supplier<Conversation> conversation) {
    this.conversation = conversation;
  }

  ImportValues values() {
    WasmModule module = JavyPluginModule.load();
    ImportValues.Builder values = ImportValues.builder();
    for (int i = 0; i < module.importSection().importCount(); i++) {
      if (module.importSection().getImport(i) instanceof FunctionImport wanted) {
        FunctionType type = module.typeSection().getType(wanted.typeIndex());
        String name = wanted.name();
        values.addFunction(
            new HostFunction(
                wanted.module(), name, type, (guest, args) -> call(name, guest, args)));
      }
    }
    return values.build();
  }

  private long[] call(String name, Instance guest, long[] args) {
    Memory memory = guest.memory();
    return switch (name) {
      case "invoke" -> new long[] {invoke(guest, args)};
      case "clock_time_get" -> {
        memory.writeLong((int) args[2], NOW);
        yield DONE;
      }
      case "random_get" -> {
        memory.fill((byte) 0, (int) args[0], (int) (args[0] + args[1]));
        yield DONE;
      }
      case "environ_sizes_get" -> {
        memory.writeI32((int) args[0], 0);
        memory.writeI32((int) args[1], 0);
        yield DONE;
      }
      case "environ_get" -> DONE;
      case "fd_write" -> swallow(memory, args);
      default -> NO_SUCH_FILE;
    };
  }

  /** Says that everything was written. */
  private static long[] swallow(Memory memory, long[] args) {
    int length = 0;
    for (int i = 0; i < args[2]; i++) {
      length += memory.readInt((int) args[1] + 8 * i + 4);
    }
    memory.writeI32((int) args[3], length);
    return DONE;
  }

  /** Three texts in, one text out, which the guest frees: a pair of address and length. */
  private long invoke(Instance guest, long[] args) {
    Conversation talk = conversation.get();
    String kind = read(talk, guest.memory(), args[0], args[1]);
    String first = read(talk, guest.memory(), args[2], args[3]);
    String second = read(talk, guest.memory(), args[4], args[5]);
    byte[] answer = talk.answer(kind, first, second).getBytes(UTF_8);
    int text = Guest.allocate(guest, answer.length);
    guest.memory().write(text, answer);
    int pair = Guest.allocate(guest, 8);
    guest.memory().writeI32(pair, text);
    guest.memory().writeI32(pair + 4, answer.length);
    return pair;
  }

  private static String read(Conversation talk, Memory memory, long address, long length) {
    int most = (int) Math.min(length, 4L * talk.longestText());
    return new String(memory.readBytes((int) address, most), UTF_8);
  }
}

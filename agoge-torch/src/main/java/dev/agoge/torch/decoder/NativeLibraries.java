package dev.agoge.torch.decoder;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Prepares the process for libtorch. Must run before the first {@code org.bytedeco} class is
 * loaded, because OpenMP and the BLAS read their environment only once.
 *
 * <p>OpenBLAS and libtorch bring an OpenMP team each, and both spin while they wait; on a machine
 * with few cores that costs a factor of six. Our threads compute by themselves ({@link
 * ComputeThread}), so neither gets a team, and whoever has one sleeps while it waits. MKL is used
 * where it is on the class path (Maven profile {@code mkl}); see docs/decisions.
 *
 * <p>Tensors of a training step are tens of megabytes and live for milliseconds. By default glibc
 * maps and unmaps each of them, and the kernel zeroes its pages every time; it is told to keep
 * them.
 */
public final class NativeLibraries {
  private static final int TRIM_THRESHOLD = -1;
  private static final int MMAP_THRESHOLD = -3;
  private static final int ARENA_MAX = -8;

  private NativeLibraries() {}

  /** Prepares the process; only the first call does anything. */
  public static void prepare() {
    Once.ensure();
  }

  /** Which BLAS is used: {@code mkl} or {@code openblas}. */
  public static String blas() {
    return present("org.bytedeco.mkl.global.mkl_rt") ? "mkl" : "openblas";
  }

  /** Runs when it is first touched: the class initialiser is Java's own once. */
  private static final class Once {
    static {
      boolean mkl = blas().equals("mkl");
      if (mkl) {
        setEnvironment("MKL_THREADING_LAYER", "GNU");
        setDefault("org.bytedeco.openblas.load", "mkl");
      } else {
        setEnvironment("GOMP_SPINCOUNT", "0");
        setEnvironment("OPENBLAS_NUM_THREADS", "1");
      }
      // Our tensors live in scopes: JavaCPP's own accounting costs 1.5 us an object.
      setDefault("org.bytedeco.javacpp.maxPhysicalBytes", "0");
      setDefault("org.bytedeco.javacpp.maxBytes", "0");
      keepFreedMemory();
    }

    static void ensure() {}
  }

  static boolean present(String className) {
    try {
      Class.forName(className, false, NativeLibraries.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static void setDefault(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /** Sets a variable of this process, unless the user has set it. */
  private static void setEnvironment(String name, String value) {
    try (Arena arena = Arena.ofConfined()) {
      function(
              "setenv",
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT,
                  ValueLayout.ADDRESS,
                  ValueLayout.ADDRESS,
                  ValueLayout.JAVA_INT))
          .ifPresent(
              setenv -> call(setenv, arena.allocateFrom(name), arena.allocateFrom(value), 0));
    }
  }

  /** Tunes glibc; other C libraries have no {@code mallopt} and are left alone. */
  private static void keepFreedMemory() {
    FunctionDescriptor type =
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    function("mallopt", type)
        .ifPresent(
            mallopt -> {
              call(mallopt, ARENA_MAX, 1);
              call(mallopt, MMAP_THRESHOLD, 1 << 30);
              call(mallopt, TRIM_THRESHOLD, Integer.MAX_VALUE);
            });
  }

  private static Optional<MethodHandle> function(String name, FunctionDescriptor type) {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> address = linker.defaultLookup().find(name);
    return address.map(a -> linker.downcallHandle(a, type));
  }

  private static void call(MethodHandle function, Object... arguments) {
    try {
      function.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new IllegalStateException("cannot prepare the process for libtorch", e);
    }
  }
}

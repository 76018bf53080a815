package dev.agoge.environments.sandbox;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.types.DataSegment;
import run.endive.wasm.types.MemoryLimits;

/**
 * The linear memory of a guest, which is where its memory and its work are limited.
 *
 * <p>Whatever an interpreter does, it reads and writes memory. So accesses are a measure of work
 * that, unlike time, is the same in every run: an access costs one unit, a bulk operation one for
 * each 64 bytes. When the units are spent, the next access throws, and no code of the guest can
 * catch what was thrown.
 */
@SuppressWarnings({"removal", "deprecation"})
final class GuestMemory implements Memory {
  private static final VarHandle SHORT = view(short[].class);
  private static final VarHandle INT = view(int[].class);
  private static final VarHandle LONG = view(long[].class);
  private static final VarHandle FLOAT = view(float[].class);
  private static final VarHandle DOUBLE = view(double[].class);
  private static final int BULK = 6;

  private final int initialPages;
  private final int maximumPages;
  private byte[] bytes;
  private int pages;
  private long work = Long.MAX_VALUE;
  private boolean refused;

  GuestMemory(MemoryLimits limits, int mebibytes) {
    initialPages = limits.initialPages();
    maximumPages = mebibytes * 16;
    pages = initialPages;
    bytes = new byte[Memory.bytes(pages)];
  }

  /** The guest's work is used up. */
  static final class OutOfWorkException extends RuntimeException {
    OutOfWorkException() {
      super("out of work", null, false, false);
    }
  }

  private static VarHandle view(Class<?> type) {
    return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.LITTLE_ENDIAN);
  }

  /** Puts a state in place of the contents, and gives units of work for what is to come. */
  void restore(GuestState state, long units) {
    int size = Memory.bytes(state.pages());
    if (bytes.length != size) {
      bytes = new byte[size];
    }
    state.writeTo(bytes);
    pages = state.pages();
    refused = false;
    work = units;
  }

  /** The contents; not for keeping. */
  byte[] contents() {
    return bytes;
  }

  /** Lets go of what is larger than usual. */
  void shrink(int usual) {
    if (bytes.length > Memory.bytes(usual)) {
      bytes = new byte[0];
    }
  }

  /** The units of work that are left. */
  long work() {
    return work;
  }

  /** Whether more memory was asked for than there may be. */
  boolean refused() {
    return refused;
  }

  private void spend() {
    if (--work < 0) {
      throw new OutOfWorkException();
    }
  }

  private void spend(int length) {
    work -= 1 + (Math.max(0, length) >>> BULK);
    if (work < 0) {
      throw new OutOfWorkException();
    }
  }

  @Override
  public int pages() {
    return pages;
  }

  @Override
  public int grow(int more) {
    int before = pages;
    if (more < 0 || more > maximumPages - before) {
      refused = true;
      return -1;
    }
    pages = before + more;
    int needed = Memory.bytes(pages);
    if (needed > bytes.length) {
      int ample = Math.min(Memory.bytes(maximumPages), 2 * bytes.length);
      bytes = Arrays.copyOf(bytes, Math.max(needed, ample));
    }
    return before;
  }

  @Override
  public int initialPages() {
    return initialPages;
  }

  @Override
  public int maximumPages() {
    return maximumPages;
  }

  @Override
  public void initialize(Instance instance, DataSegment @Nullable [] segments) {
    ByteArrayMemory ready = new ByteArrayMemory(new MemoryLimits(initialPages, maximumPages));
    ready.initialize(instance, segments);
    bytes = ready.readBytes(0, Memory.bytes(initialPages));
  }

  @Override
  public byte read(int address) {
    spend();
    return bytes[address];
  }

  @Override
  public short readShort(int address) {
    spend();
    return (short) SHORT.get(bytes, address);
  }

  @Override
  public long readU16(int address) {
    return Short.toUnsignedLong(readShort(address));
  }

  @Override
  public int readInt(int address) {
    spend();
    return (int) INT.get(bytes, address);
  }

  @Override
  public long readLong(int address) {
    spend();
    return (long) LONG.get(bytes, address);
  }

  @Override
  public float readFloat(int address) {
    spend();
    return (float) FLOAT.get(bytes, address);
  }

  @Override
  public long readF32(int address) {
    return readInt(address);
  }

  @Override
  public double readDouble(int address) {
    spend();
    return (double) DOUBLE.get(bytes, address);
  }

  @Override
  public long readF64(int address) {
    return readLong(address);
  }

  @Override
  public byte[] readBytes(int address, int length) {
    spend(length);
    if (address < 0 || length < 0 || address > bytes.length - length) {
      throw new IndexOutOfBoundsException(address);
    }
    return Arrays.copyOfRange(bytes, address, address + length);
  }

  @Override
  public void writeByte(int address, byte value) {
    spend();
    bytes[address] = value;
  }

  @Override
  public void writeShort(int address, short value) {
    spend();
    SHORT.set(bytes, address, value);
  }

  @Override
  public void writeI32(int address, int value) {
    spend();
    INT.set(bytes, address, value);
  }

  @Override
  public void writeLong(int address, long value) {
    spend();
    LONG.set(bytes, address, value);
  }

  @Override
  public void writeF32(int address, float value) {
    spend();
    FLOAT.set(bytes, address, value);
  }

  @Override
  public void writeF64(int address, double value) {
    spend();
    DOUBLE.set(bytes, address, value);
  }

  @Override
  public void write(int address, byte[] data, int offset, int length) {
    spend(length);
    System.arraycopy(data, offset, bytes, address, length);
  }

  @Override
  public void fill(byte value, int from, int to) {
    spend(to - from);
    Arrays.fill(bytes, from, to, value);
  }

  @Override
  public void copy(int to, int from, int length) {
    spend(length);
    System.arraycopy(bytes, from, bytes, to, length);
  }

  @Override
  public void zero() {
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  public void drop(int segment) {}

  @Override
  public void initPassiveSegment(int segment, int to, int from, int length) {
    throw new UnsupportedOperationException("the guest has no passive segments");
  }

  @Override
  public Object lock(int address) {
    throw new UnsupportedOperationException("the guest has one thread");
  }

  @Override
  public int waitOn(int address, int expected, long timeout) {
    throw new UnsupportedOperationException("the guest has one thread");
  }

  @Override
  public int waitOn(int address, long expected, long timeout) {
    throw new UnsupportedOperationException("the guest has one thread");
  }

  @Override
  public int notify(int address, int count) {
    throw new UnsupportedOperationException("the guest has one thread");
  }
}

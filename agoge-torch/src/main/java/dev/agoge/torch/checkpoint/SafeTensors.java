package dev.agoge.torch.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of tensors in the safetensors format: the length of the header (8 bytes, little-endian), a
 * JSON header with type, shape and place of every tensor, then their bytes. Single precision only.
 */
public final class SafeTensors {
  private static final int LARGEST_HEADER = 100_000_000;

  private SafeTensors() {}

  /** Writes a new file and waits until it is on the disk. */
  public static void write(Path file, Map<String, FloatTensor> tensors) throws IOException {
    byte[] header = header(tensors);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      write(channel, buffer(8 + header.length).putLong(header.length).put(header).flip());
      for (FloatTensor tensor : tensors.values()) {
        ByteBuffer bytes = buffer(Math.multiplyExact(4, tensor.values().length));
        bytes.asFloatBuffer().put(tensor.values());
        write(channel, bytes);
      }
      channel.force(true);
    }
  }

  /**
   * Reads all tensors of a file.
   *
   * @throws IllegalArgumentException if the file is missing, cut or foreign; the message names it
   */
  public static Map<String, FloatTensor> read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      JsonNode header = header(file, channel);
      Map<String, FloatTensor> tensors = new LinkedHashMap<>();
      long start = channel.position();
      for (Map.Entry<String, JsonNode> entry : header.properties()) {
        if (!entry.getKey().equals("__metadata__")) {
          tensors.put(entry.getKey(), tensor(file, channel, start, entry));
        }
      }
      return tensors;
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(file + " is missing", e);
    }
  }

  private static byte[] header(Map<String, FloatTensor> tensors) {
    Map<String, Object> entries = new LinkedHashMap<>();
    entries.put("__metadata__", Map.of("format", "pt"));
    long at = 0;
    for (Map.Entry<String, FloatTensor> tensor : tensors.entrySet()) {
      long end = at + 4L * tensor.getValue().values().length;
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("dtype", "F32");
      entry.put("shape", tensor.getValue().shape());
      entry.put("data_offsets", new long[] {at, end});
      entries.put(tensor.getKey(), entry);
      at = end;
    }
    String json = JsonMapper.shared().writeValueAsString(entries);
    String aligned = json + " ".repeat((8 - json.length() % 8) % 8);
    return aligned.getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode header(Path file, FileChannel channel) throws IOException {
    long length = read(file, channel, 8).getLong();
    if (length < 2 || length > LARGEST_HEADER) {
      throw new IllegalArgumentException(file + " is not a safetensors file");
    }
    try {
      return JsonMapper.shared().readTree(read(file, channel, (int) length).array());
    } catch (JacksonException e) {
      throw new IllegalArgumentException(file + " is not a safetensors file: bad header", e);
    }
  }

  private static FloatTensor tensor(
      Path file, FileChannel channel, long start, Map.Entry<String, JsonNode> entry)
      throws IOException {
    String name = entry.getKey();
    String type = entry.getValue().path("dtype").asString("");
    if (!type.equals("F32")) {
      throw new IllegalArgumentException(
          "%s: tensor %s has type %s, but only F32 can be loaded; convert the model to float32"
              .formatted(file, name, type));
    }
    long[] shape =
        StreamSupport.stream(entry.getValue().path("shape").spliterator(), false)
            .mapToLong(JsonNode::asLong)
            .toArray();
    long from = entry.getValue().path("data_offsets").path(0).asLong(-1);
    long to = entry.getValue().path("data_offsets").path(1).asLong(-1);
    long bytes = 4 * FloatTensor.size(shape);
    if (from < 0 || to - from != bytes || bytes > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          file + ": the offsets of tensor " + name + " do not fit its shape");
    }
    channel.position(start + from);
    float[] values = new float[(int) (bytes / 4)];
    read(file, channel, (int) bytes).asFloatBuffer().get(values);
    return new FloatTensor(shape, values);
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static ByteBuffer read(Path file, FileChannel channel, int bytes) throws IOException {
    ByteBuffer buffer = buffer(bytes);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new IllegalArgumentException(file + " ends too early; copy the folder again");
      }
    }
    return buffer.flip();
  }
}

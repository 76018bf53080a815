package dev.agoge.run.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * A file that {@link ParquetWriter} wrote, read back from disk: its rows and whether they are still
 * those that were written.
 */
public final class ParquetFile implements AutoCloseable {
  private final List<Column> columns;
  private final FileChannel channel;
  private final Map<Integer, Object> footer;

  private ParquetFile(List<Column> columns, FileChannel channel) throws IOException {
    this.columns = columns;
    this.channel = channel;
    ByteBuffer tail = read(channel.size() - 8, 8);
    int length = tail.getInt();
    if (!"PAR1".equals(StandardCharsets.US_ASCII.decode(tail).toString())) {
      throw new IOException("the file does not end like a Parquet file");
    }
    this.footer = new ThriftIn(read(channel.size() - 8 - length, length)).struct();
  }

  /** Opens a file with the given columns. */
  public static ParquetFile open(Path file, List<Column> columns) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new ParquetFile(List.copyOf(columns), channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw broken(e);
    }
  }

  /** How many rows the footer promises. */
  public long rows() {
    return (Long) field(footer, 3);
  }

  /** The digest that the writer left in the footer. */
  public String digest() {
    Map<?, ?> pair = (Map<?, ?>) ((List<?>) field(footer, 5)).getFirst();
    return new String((byte[]) field(pair, 2), StandardCharsets.UTF_8);
  }

  /** The digest of the rows as they are read now. */
  public String recomputed() throws IOException {
    RowDigest digest = new RowDigest(columns.size());
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      forEach(c, value -> digest.add(column, value));
    }
    return digest.finish();
  }

  /** Shows the values of a column, row by row. */
  public void forEach(int column, Consumer<Object> rows) throws IOException {
    try {
      for (Object group : (List<?>) field(footer, 4)) {
        Map<?, ?> chunk = (Map<?, ?>) ((List<?>) field((Map<?, ?>) group, 1)).get(column);
        page((Map<?, ?>) field(chunk, 3), columns.get(column), rows);
      }
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  private void page(Map<?, ?> metadata, Column column, Consumer<Object> rows) throws IOException {
    ByteBuffer chunk = read((Long) field(metadata, 9), (int) (long) (Long) field(metadata, 7));
    new ThriftIn(chunk).struct();
    byte[] zipped = new byte[chunk.remaining()];
    chunk.get(zipped);
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      int entries = (int) (long) (Long) field(metadata, 5);
      new PageValues(column, gzip.readAllBytes()).forEach(entries, rows);
    }
  }

  private ByteBuffer read(long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {}
    return bytes.flip();
  }

  private static Object field(Map<?, ?> fields, int number) {
    Object value = fields.get(number);
    if (value == null) {
      throw new IllegalArgumentException("field " + number + " is missing");
    }
    return value;
  }

  private static IOException broken(Exception e) {
    return e instanceof IOException told ? told : new IOException("the file is damaged", e);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

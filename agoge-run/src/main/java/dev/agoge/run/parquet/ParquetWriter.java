package dev.agoge.run.parquet;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes a table row by row; a row group's worth of rows is in memory at a time. */
public final class ParquetWriter implements AutoCloseable {
  private static final int GROUP_BYTES = 16 << 20;
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private final List<Column> columns;
  private final Footer footer;
  private final RowDigest digest;
  private final OutputStream out;
  private final int groupBytes;
  private List<ColumnBuffer> buffers;
  private long at;
  private long rows;

  private ParquetWriter(List<Column> columns, OutputStream out, int groupBytes) {
    this.columns = List.copyOf(columns);
    this.footer = new Footer(this.columns);
    this.digest = new RowDigest(columns.size());
    this.out = out;
    this.groupBytes = groupBytes;
    this.buffers = fresh();
  }

  /** What was written. */
  public record Written(long rows, String digest) {}

  /** Starts a file. */
  public static ParquetWriter open(Path file, List<Column> columns) throws IOException {
    return open(file, columns, GROUP_BYTES);
  }

  static ParquetWriter open(Path file, List<Column> columns, int groupBytes) throws IOException {
    ParquetWriter writer =
        new ParquetWriter(
            columns, new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), groupBytes);
    writer.put(MAGIC);
    return writer;
  }

  /**
   * Adds a row.
   *
   * @param values one a column, in order: of the column's type, or a {@link List} of those
   */
  public void write(Object... values) throws IOException {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          values.length + " values for " + columns.size() + " columns");
    }
    for (int c = 0; c < values.length; c++) {
      buffers.get(c).add(values[c]);
      digest.add(c, values[c]);
    }
    rows++;
    if (rows % 64 == 0 && buffers.stream().mapToInt(ColumnBuffer::bytes).sum() >= groupBytes) {
      flush();
    }
  }

  /** Completes the file. To be called once, before {@link #close}. */
  public Written finish() throws IOException {
    flush();
    Written written = new Written(footer.rows(), digest.finish());
    byte[] metadata = footer.bytes(written.digest());
    put(metadata);
    put(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(metadata.length).array());
    put(MAGIC);
    out.flush();
    return written;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void flush() throws IOException {
    if (rows == 0) {
      return;
    }
    List<Footer.Chunk> chunks = new ArrayList<>();
    for (ColumnBuffer buffer : buffers) {
      chunks.add(chunk(buffer));
    }
    footer.add(rows, chunks);
    buffers = fresh();
    rows = 0;
  }

  private Footer.Chunk chunk(ColumnBuffer buffer) throws IOException {
    byte[] page = buffer.page();
    byte[] zipped = gzip(page);
    byte[] header = Footer.pageHeader(buffer.entries(), page.length, zipped.length);
    long start = at;
    put(header);
    put(zipped);
    return new Footer.Chunk(
        start, buffer.entries(), header.length + zipped.length, header.length + page.length);
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    at += bytes.length;
  }

  private List<ColumnBuffer> fresh() {
    return columns.stream().map(ColumnBuffer::new).toList();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    }
    return zipped.toByteArray();
  }
}

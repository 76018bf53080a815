package dev.agoge.run.parquet;

import java.util.ArrayList;
import java.util.List;

/** The file's metadata: schema, row groups, and the digest of the rows. */
final class Footer {
  static final String DIGEST = "agoge.digest";
  private static final int REQUIRED = 0;
  private static final int REPEATED = 2;
  private static final int UTF8 = 0;
  private static final int LIST = 3;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int GZIP = 2;

  private final List<Column> columns;
  private final List<Group> groups = new ArrayList<>();

  Footer(List<Column> columns) {
    this.columns = columns;
  }

  /** A column's page: where its header starts, and its sizes with the header. */
  record Chunk(long offset, int entries, long size, long uncompressed) {}

  private record Group(long rows, List<Chunk> chunks) {}

  void add(long rows, List<Chunk> chunks) {
    groups.add(new Group(rows, chunks));
  }

  long rows() {
    return groups.stream().mapToLong(Group::rows).sum();
  }

  /** FileMetaData of parquet.thrift. */
  byte[] bytes(String digest) {
    ThriftOut out = new ThriftOut().i32(1, 1);
    schema(out);
    out.i64(3, rows()).list(4, ThriftOut.STRUCT, groups.size());
    groups.forEach(g -> group(out, g));
    out.list(5, ThriftOut.STRUCT, 1).element().text(1, DIGEST).text(2, digest).end();
    return out.text(6, "agoge").finish();
  }

  private void schema(ThriftOut out) {
    long lists = columns.stream().filter(Column::list).count();
    out.list(2, ThriftOut.STRUCT, 1 + columns.size() + 2 * (int) lists);
    out.element().text(4, "row").i32(5, columns.size()).end();
    for (Column column : columns) {
      if (column.list()) {
        out.element().i32(3, REQUIRED).text(4, column.name()).i32(5, 1).i32(6, LIST);
        out.struct(10).struct(3).end().end().end();
        out.element().i32(3, REPEATED).text(4, "list").i32(5, 1).end();
        leaf(out, column, "element");
      } else {
        leaf(out, column, column.name());
      }
    }
  }

  private static void leaf(ThriftOut out, Column column, String name) {
    out.element().i32(1, column.type().physical).i32(3, REQUIRED).text(4, name);
    if (column.type() == Column.Type.TEXT) {
      out.i32(6, UTF8).struct(10).struct(1).end().end();
    }
    out.end();
  }

  private void group(ThriftOut out, Group group) {
    out.element().list(1, ThriftOut.STRUCT, columns.size());
    for (int c = 0; c < columns.size(); c++) {
      chunk(out, columns.get(c), group.chunks().get(c));
    }
    long size = group.chunks().stream().mapToLong(Chunk::uncompressed).sum();
    out.i64(2, size).i64(3, group.rows()).end();
  }

  private static void chunk(ThriftOut out, Column column, Chunk chunk) {
    out.element().i64(2, chunk.offset()).struct(3).i32(1, column.type().physical);
    out.list(2, ThriftOut.I32, 2).element(PLAIN).element(RLE);
    out.list(3, ThriftOut.BINARY, column.list() ? 3 : 1).element(column.name());
    if (column.list()) {
      out.element("list").element("element");
    }
    out.i32(4, GZIP)
        .i64(5, chunk.entries())
        .i64(6, chunk.uncompressed())
        .i64(7, chunk.size())
        .i64(9, chunk.offset())
        .end()
        .end();
  }

  /** PageHeader of a data page, parquet.thrift. */
  static byte[] pageHeader(int entries, int uncompressed, int compressed) {
    return new ThriftOut()
        .i32(1, 0)
        .i32(2, uncompressed)
        .i32(3, compressed)
        .struct(5)
        .i32(1, entries)
        .i32(2, PLAIN)
        .i32(3, RLE)
        .i32(4, RLE)
        .end()
        .finish();
  }
}

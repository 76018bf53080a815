package dev.agoge.run.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ParquetLawTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.value("flag", Column.Type.BOOLEAN),
          Column.value("long", Column.Type.INT64),
          Column.value("double", Column.Type.DOUBLE),
          Column.value("text", Column.Type.TEXT),
          Column.listOf("ints", Column.Type.INT32),
          Column.listOf("floats", Column.Type.FLOAT),
          Column.listOf("texts", Column.Type.TEXT));

  @Property(tries = 60)
  void rowsComeBackWhateverTheRowGroups(
      @ForAll @Size(max = 150) List<Long> seeds,
      @ForAll List<Integer> ints,
      @ForAll List<Float> floats,
      @ForAll List<@AlphaChars String> texts)
      throws IOException {
    Path file = Files.createTempFile("law", ".parquet");
    List<List<Object>> rows = rows(seeds, ints, floats, texts);
    ParquetWriter.Written written = write(file, rows);
    try (ParquetFile back = ParquetFile.open(file, COLUMNS)) {
      assertThat(back.rows()).isEqualTo(written.rows()).isEqualTo(rows.size());
      assertThat(back.digest()).isEqualTo(written.digest()).isEqualTo(back.recomputed());
      for (int c = 0; c < COLUMNS.size(); c++) {
        int column = c;
        List<Object> values = new ArrayList<>();
        back.forEach(c, values::add);
        assertThat(values).isEqualTo(rows.stream().map(r -> r.get(column)).toList());
      }
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void aFlippedBitIsNoticed() throws IOException {
    Path file = Files.createTempFile("flip", ".parquet");
    String digest =
        write(file, rows(List.of(1L, 2L, 3L), List.of(7), List.of(1f), List.of("a"))).digest();
    byte[] bytes = Files.readAllBytes(file);
    bytes[60] ^= 4;
    Files.write(file, bytes);
    try (ParquetFile back = ParquetFile.open(file, COLUMNS)) {
      assertThatThrownBy(() -> assertThat(back.recomputed()).isEqualTo(digest))
          .isInstanceOfAny(IOException.class, AssertionError.class);
    }
    Files.delete(file);
  }

  private static ParquetWriter.Written write(Path file, List<List<Object>> rows)
      throws IOException {
    try (ParquetWriter writer = ParquetWriter.open(file, COLUMNS, 2000)) {
      for (List<Object> row : rows) {
        writer.write(row.toArray());
      }
      return writer.finish();
    }
  }

  private static List<List<Object>> rows(
      List<Long> seeds, List<Integer> ints, List<Float> floats, List<String> texts) {
    List<List<Object>> rows = new ArrayList<>();
    for (long seed : seeds) {
      rows.add(
          List.of(
              seed % 2 == 0,
              seed,
              Double.longBitsToDouble(seed),
              "text " + seed,
              seed % 3 == 0 ? List.of() : ints,
              floats,
              seed % 5 == 0 ? texts : List.of()));
    }
    return rows;
  }
}

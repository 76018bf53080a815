package dev.agoge.run.evidence;

import dev.agoge.run.RunException;
import dev.agoge.run.directory.AtomicFiles;
import dev.agoge.run.directory.JsonFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of rows, {@code NAME.json} each, beside the page {@code FOLDER.md} that shows them. What
 * stands above the table is {@code head.md}, written by people.
 *
 * @param folder need not exist
 */
public record MethodRows(Path folder) {
  private static final String SHIPPED = "/dev/agoge/run/evidence/";

  /** The row of a recipe as it was shipped. */
  public static Optional<MethodRow> shipped(String recipe) {
    String name = SHIPPED + recipe + ".json";
    try (InputStream in = MethodRows.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              JsonFiles.parse(
                  name, new String(in.readAllBytes(), StandardCharsets.UTF_8), MethodRow.class));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped row " + name, e);
    }
  }

  /**
   * The name of a row: that of the recipe, and of the plan where it is not the recipe's own choice.
   */
  public static String name(String recipe, String plan, boolean usual) {
    return usual ? recipe : recipe + "-" + plan;
  }

  /** The row of this name. */
  public Optional<MethodRow> row(String name) {
    Path file = file(name);
    return Files.exists(file)
        ? Optional.of(JsonFiles.read(file, MethodRow.class))
        : Optional.empty();
  }

  /** Writes a row; the explanation of the row that was there stays. */
  public void write(String name, MethodRow row) {
    create();
    JsonFiles.write(file(name), row(name).map(old -> row.withNote(old.note())).orElse(row));
  }

  /** All rows, by recipe, its own plan's first. */
  public List<MethodRow> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".json"))
          .sorted(Comparator.comparing(f -> f.getFileName().toString().replace(".json", "")))
          .map(f -> JsonFiles.read(f, MethodRow.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** Where the page is. */
  public Path page() {
    return folder.resolveSibling(folder.getFileName() + ".md");
  }

  /** The page as it should be. */
  public String text() {
    return MethodsPage.of(head(), all());
  }

  /** Brings the page up to date. */
  public void writePage() {
    create();
    AtomicFiles.write(page(), text());
  }

  private String head() {
    Path head = folder.resolve("head.md");
    try {
      return Files.exists(head) ? Files.readString(head) : "# Methods: what was measured\n";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + head, e);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ".json");
  }

  private void create() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new RunException(
          RunException.Kind.NOT_WRITABLE,
          "cannot create " + folder + "; choose another place with --rows",
          e);
    }
  }
}

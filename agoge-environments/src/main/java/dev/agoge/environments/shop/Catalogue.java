package dev.agoge.environments.shop;

import dev.agoge.environments.shop.Category.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The category tree, brands and makes. The language is explained at the head of its file. */
final class Catalogue {
  private static final Pattern CATEGORY =
      Pattern.compile("([^,|]+), ([^|]+) \\| (\\d+)-(\\d+) \\| ([^|]+) \\| ([^|]+)");

  private final List<Category> categories = new ArrayList<>();
  private List<String> brands = List.of();
  private List<String> makes = List.of();
  private String section = "";
  private String department = "";

  private Catalogue() {}

  /** The catalogue that is shipped. */
  static Catalogue shipped() {
    try (InputStream in = Catalogue.class.getResourceAsStream("catalogue.txt")) {
      if (in == null) {
        throw new IllegalStateException("resource catalogue.txt is missing from the jar");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a catalogue.
   *
   * @throws IllegalArgumentException if a line cannot be understood; the message names it
   */
  static Catalogue parse(String text) {
    Catalogue catalogue = new Catalogue();
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        catalogue.read(line, number);
      }
    }
    return catalogue;
  }

  private void read(String line, int number) {
    Matcher category = CATEGORY.matcher(line);
    if (category.matches()) {
      categories.add(category(category));
    } else if (line.startsWith("section ")) {
      section = line.substring("section ".length());
    } else if (line.startsWith("department ")) {
      department = line.substring("department ".length());
    } else if (line.startsWith("brands ")) {
      brands = split(line.substring("brands ".length()), ", ");
    } else if (line.startsWith("makes ")) {
      makes = split(line.substring("makes ".length()), ", ");
    } else {
      throw new IllegalArgumentException(
          "catalogue line "
              + number
              + ": '"
              + line
              + "' is no category and starts with no known word");
    }
  }

  private Category category(Matcher parts) {
    return new Category(
        section,
        department,
        parts.group(1),
        parts.group(2),
        Integer.parseInt(parts.group(3)),
        Integer.parseInt(parts.group(4)),
        split(parts.group(5), "; ").stream().map(Catalogue::option).toList(),
        split(parts.group(6), ", "));
  }

  private static Option option(String text) {
    String[] sides = text.split(" = ", 2);
    return new Option(sides[0], split(sides[1], ", "));
  }

  private static List<String> split(String text, String separator) {
    return Stream.of(text.split(separator, -1)).map(String::strip).toList();
  }

  List<Category> categories() {
    return categories;
  }

  List<String> brands() {
    return brands;
  }

  List<String> makes() {
    return makes;
  }
}

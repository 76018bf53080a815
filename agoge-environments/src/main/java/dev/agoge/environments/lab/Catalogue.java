package dev.agoge.environments.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of {@code catalogue.txt}; its head explains its language. */
final class Catalogue {
  /** The one in the jar. */
  static final Catalogue SHIPPED = read();

  private final Map<String, List<Entry>> tables = new LinkedHashMap<>();

  private Catalogue(String text) {
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.strip().split(" +")))
        .forEach(
            words ->
                tables.computeIfAbsent(words.getFirst(), t -> new ArrayList<>()).add(entry(words)));
  }

  /**
   * One line of a table.
   *
   * @param fields what follows the name, names with spaces
   * @param reserved whether training never asks about it
   */
  record Entry(String name, List<String> fields, boolean reserved) {
    Entry {
      fields = List.copyOf(fields);
    }

    /** Whether the field after the name is {@code yes}. */
    boolean trait() {
      return fields.getFirst().equals("yes");
    }
  }

  private static Entry entry(List<String> words) {
    boolean reserved = words.getLast().equals("new");
    List<String> named =
        words.subList(1, words.size() - (reserved ? 1 : 0)).stream()
            .map(w -> w.replace('_', ' '))
            .toList();
    return new Entry(named.getFirst(), named.subList(1, named.size()), reserved);
  }

  /** All lines of a table. */
  List<Entry> all(String table) {
    return tables.getOrDefault(table, List.of());
  }

  /** The lines of a table that training asks about, or those kept for held-out tasks. */
  List<Entry> of(String table, boolean reserved) {
    return all(table).stream().filter(e -> e.reserved() == reserved).toList();
  }

  static Catalogue read() {
    return new Catalogue(resource("catalogue.txt"));
  }

  /** The text of a file beside this class. */
  static String resource(String name) {
    try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + name, e);
    }
  }
}

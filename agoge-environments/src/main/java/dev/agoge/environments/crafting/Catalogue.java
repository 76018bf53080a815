package dev.agoge.environments.crafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Every item, and the ways to make it. The language is explained at the head of its file. */
final class Catalogue {
  /** The catalogue that is shipped. */
  static final Catalogue SHIPPED = parse(resource("catalogue.txt"));

  /** One way to make an item: what it takes, and whether one making gives several. */
  record Way(boolean many, List<String> inputs) {}

  private final SequencedMap<String, List<Way>> items = new LinkedHashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<String, List<String>> kinds = new HashMap<>();
  private final Map<String, List<String>> sets = new HashMap<>();

  private Catalogue() {}

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
        try {
          catalogue.read(line);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("catalogue line " + number + ": " + e.getMessage(), e);
        }
      }
    }
    return catalogue;
  }

  private static String resource(String name) {
    try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String line) {
    if (line.startsWith("set ")) {
      String[] parts = line.substring(4).split(" = ", 2);
      sets.put(parts[0], List.of(parts[1].split(" ")));
      return;
    }
    for (String each : expand(line)) {
      if (each.startsWith("raw ")) {
        declare(each.substring(4));
      } else if (each.startsWith("make many ")) {
        make(true, each.substring(10));
      } else if (each.startsWith("make ")) {
        make(false, each.substring(5));
      } else {
        throw new IllegalArgumentException("'" + line + "' starts with no known word");
      }
    }
  }

  private List<String> expand(String line) {
    int open = line.indexOf('{');
    if (open < 0) {
      return List.of(line);
    }
    String set = line.substring(open + 1, line.indexOf('}', open));
    List<String> words = sets.getOrDefault(set, List.of());
    if (words.isEmpty()) {
      throw new IllegalArgumentException("unknown set {" + set + "}");
    }
    return words.stream().map(word -> line.replace("{" + set + "}", word)).toList();
  }

  private void declare(String item) {
    if (items.putIfAbsent(item, new ArrayList<>()) == null) {
      ranks.put(item, ranks.size());
      kinds.computeIfAbsent(kind(item), k -> new ArrayList<>()).add(item);
    }
  }

  private static String kind(String item) {
    return item.substring(item.lastIndexOf(' ') + 1);
  }

  private void make(boolean many, String rule) {
    String[] sides = rule.split(" : ", 2);
    List<String> inputs = List.of(sides[1].split(", "));
    for (String input : inputs) {
      boolean known =
          input.startsWith("any ")
              ? kinds.containsKey(input.substring(4))
              : items.containsKey(input);
      if (!known || input.equals(sides[0])) {
        throw new IllegalArgumentException("'" + input + "' is not declared before its use");
      }
    }
    if (inputs.stream().map(Catalogue::kind).distinct().count() < inputs.size()) {
      throw new IllegalArgumentException("two inputs of the same kind in '" + rule + "'");
    }
    declare(sides[0]);
    ways(sides[0]).add(new Way(many, inputs));
  }

  private List<Way> ways(String item) {
    List<Way> ways = items.get(item);
    if (ways == null) {
      throw new IllegalArgumentException("there is no item '" + item + "'");
    }
    return ways;
  }

  /** All items in the order of their declaration; inputs come before what is made of them. */
  List<String> items() {
    return List.copyOf(items.keySet());
  }

  /** The place of an item in the order of declaration. */
  int rank(String item) {
    return ranks.getOrDefault(item, -1);
  }

  boolean isRaw(String item) {
    return ways(item).isEmpty();
  }

  /** The ways to make an item; empty if it is gathered. */
  List<Way> waysToMake(String item) {
    return Collections.unmodifiableList(ways(item));
  }

  /** The items of a kind. */
  List<String> ofKind(String kind) {
    return Collections.unmodifiableList(kinds.getOrDefault(kind, List.of()));
  }
}

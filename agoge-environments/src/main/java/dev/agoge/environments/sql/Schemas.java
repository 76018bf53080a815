package dev.agoge.environments.sql;

import dev.agoge.environment.Split;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the language explained at the head of {@code schemas.txt}. */
final class Schemas {
  private static final Pattern RANGE = Pattern.compile("([0-9]+)\\.\\.([0-9]+)");

  /** The shipped schemas in their order. */
  static final List<Schema> SHIPPED = parse(resource());

  private Schemas() {}

  private static String resource() {
    try (InputStream in = Schemas.class.getResourceAsStream("schemas.txt")) {
      if (in == null) {
        throw new IllegalStateException("schemas.txt is missing beside " + Schemas.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads schemas.
   *
   * @throws IllegalArgumentException if a line has a mistake; the message names the line
   */
  static List<Schema> parse(String text) {
    List<Schema> schemas = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      try {
        if (line.startsWith("schema ")) {
          schemas.add(head(line.split(" ", 4)));
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          Schema last = schemas.removeLast();
          Table table = table(line, last);
          schemas.add(
              new Schema(
                  last.name(),
                  last.home(),
                  last.subject(),
                  Stream.concat(last.tables().stream(), Stream.of(table)).toList()));
        }
      } catch (RuntimeException e) {
        throw new IllegalArgumentException("schemas line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return List.copyOf(schemas);
  }

  private static Schema head(String[] words) {
    Split home =
        Stream.of(Split.values())
            .filter(s -> s.label().equals(words[2]))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("unknown split " + words[2]));
    return new Schema(words[1], home, words[3], List.of());
  }

  private static Table table(String line, Schema schema) {
    String[] parts = line.split(" *\\| *", -1);
    String[] head = parts[0].split(" ", -1);
    List<Column> columns = new ArrayList<>(List.of(new Column("id", new Kind.Key(), false)));
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      boolean nullable = part.endsWith(" ?");
      String[] words = (nullable ? part.substring(0, part.length() - 2) : part).split(" ", 3);
      columns.add(
          new Column(words[0], kind(words[1], words.length > 2 ? words[2] : "", schema), nullable));
    }
    return new Table(head[0], head[1], Integer.parseInt(head[2]), columns);
  }

  private static Kind kind(String word, String rest, Schema schema) {
    return switch (word) {
      case "person" -> new Kind.Person();
      case "label" -> {
        String[] halves = rest.split(" \\* ", 2);
        yield new Kind.Label(words(halves[0]), words(halves[1]));
      }
      case "one" -> new Kind.One(words(rest));
      case "int", "money" -> {
        Matcher range = range(rest);
        yield new Kind.Amount(bound(range, 1), bound(range, 2), word.equals("money"));
      }
      case "date" -> {
        Matcher range = range(rest);
        yield new Kind.Date(bound(range, 1), bound(range, 2));
      }
      case "->" -> new Kind.Reference(schema.table(rest).name());
      default -> throw new IllegalArgumentException("unknown kind '" + word + "'");
    };
  }

  private static List<String> words(String text) {
    return List.of(text.split(","));
  }

  private static Matcher range(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not of the form LOW..HIGH");
    }
    return range;
  }

  private static int bound(Matcher range, int group) {
    return Integer.parseInt(range.group(group));
  }
}

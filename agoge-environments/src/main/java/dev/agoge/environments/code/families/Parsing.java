package dev.agoge.environments.code.families;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Problems about small notations. */
final class Parsing {
  private Parsing() {}

  static Problem settings(Draw draw) {
    List<String> signs = draw.letters(2, ";,|/=:~#");
    Part again =
        draw.one(
            Part.of("the last one counts", "number"),
            Part.of("the first one counts", "values.has(name) ? values.get(name) : number"),
            Part.of("their sum counts", "(values.get(name) || 0) + number"),
            Part.of(
                "the largest counts",
                "values.has(name) ? Math.max(values.get(name), number) : number"));
    int k = draw.between(2, 40);
    Part result =
        draw.one(
            Part.of("the names in alphabetical order", "[...values.keys()].sort()"),
            Part.of(
                "the names with a value greater than {0}, in the order in which they first occur",
                "[...values.keys()].filter((name) => values.get(name) > {0})", k),
            Part.of("the sum of the values", "[...values.values()].reduce((sum, v) => sum + v, 0)"),
            Part.of("the values in ascending order", "[...values.values()].sort((a, b) => a - b)"));
    return new Problem(
        "read",
        "text",
        Part.fill(
            "A text holds settings such as a{1}3, with \"{0}\" between them: name, \"{1}\", whole"
                + " number. Entries without \"{1}\" are ignored. If a name occurs more than once,"
                + " {2}. Return {3}.",
            signs.get(0), signs.get(1), again.words(), result.words()),
        Part.fill(
            """
            function read(text) {
              const values = new Map();
              for (const entry of text.split("{0}")) {
                const at = entry.indexOf("{1}");
                if (at >= 0) {
                  const name = entry.slice(0, at);
                  const number = Number(entry.slice(at + 1));
                  values.set(name, {2});
                }
              }
              return {3};
            }\
            """,
            signs.get(0), signs.get(1), again.code(), result.code()),
        d ->
            Draw.quote(
                IntStream.range(0, d.between(1, 7))
                    .mapToObj(i -> setting(d, signs.get(1)))
                    .collect(Collectors.joining(signs.get(0)))));
  }

  private static String setting(Draw draw, String sign) {
    String name = draw.one("a", "b", "c", "on", "up", "x");
    return draw.between(0, 6) == 0 ? name : name + sign + draw.between(0, 60);
  }

  static Problem machine(Draw draw) {
    int k = draw.between(2, 9);
    List<Part> actions =
        List.of(
            Part.of("adds the number", "value += number"),
            Part.of("subtracts the number", "value -= number"),
            Part.of("multiplies by the number", "value *= number"),
            Part.of("sets the value to the number", "value = number"),
            Part.of(
                "raises the value to the number if it is less", "value = Math.max(value, number)"),
            Part.of(
                "lowers the value to the number if it is more", "value = Math.min(value, number)"),
            Part.of("adds {0} times the number", "value += {0} * number", k));
    int count = draw.between(3, 4);
    List<Part> chosen = draw.some(count, actions);
    List<String> letters = draw.letters(count, "abcdefghkmpqrstuw");
    int start = draw.between(0, 9);
    List<String> words = new ArrayList<>();
    StringBuilder cases = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.add(letters.get(i) + " " + chosen.get(i).words());
      cases
          .append(i == 0 ? "" : " else ")
          .append("if (letter === \"" + letters.get(i) + "\") {\n")
          .append("      " + chosen.get(i).code() + ";\n    }");
    }
    return new Problem(
        "execute",
        "program",
        Part.fill(
            "A program is a text of commands with single spaces between them, each a letter"
                + " followed by a whole number. There is one value, at first {0}. The letter {1}."
                + " Any other letter does nothing. Return the value at the end.",
            start, String.join("; ", words)),
        Part.fill(
            """
            function execute(program) {
              let value = {0};
              for (const command of program.split(" ")) {
                const letter = command[0];
                const number = Number(command.slice(1));
                {1}
              }
              return value;
            }\
            """,
            start, cases),
        d ->
            Draw.quote(
                IntStream.range(0, d.between(1, 7))
                    .mapToObj(i -> command(d, letters))
                    .collect(Collectors.joining(" "))));
  }

  private static String command(Draw draw, List<String> letters) {
    String letter =
        draw.between(0, 9) == 0 ? "z" : letters.get(draw.between(0, letters.size() - 1));
    return letter + draw.between(0, 12);
  }
}

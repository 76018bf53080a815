package dev.agoge.environments.code.families;

import java.util.List;

/** Problems on rectangles. */
final class Grids {
  private static final String SIGNS = ".#o*";

  private Grids() {}

  private static String grid(Draw draw, String signs) {
    int width = draw.between(2, 7);
    return draw.list(draw.between(2, 6), () -> Draw.quote(draw.text(width, signs)));
  }

  static Problem neighbours(Draw draw) {
    List<String> signs = draw.letters(2, SIGNS);
    boolean eight = draw.between(0, 1) == 1;
    int k = draw.between(1, eight ? 3 : 2);
    String sign = draw.between(0, 2) == 0 ? signs.get(0) : signs.get(1);
    Part enough =
        draw.one(
            Part.of("at least {0}", "near >= {0}", k),
            Part.of("at most {0}", "near <= {0}", k),
            Part.of("exactly {0}", "near === {0}", k));
    Part result =
        draw.one(
            Part.of("how many there are", "result + 1"),
            Part.of("the sum of their row numbers (the first row is 0)", "result + r"),
            Part.of("the sum of their column numbers (the first column is 0)", "result + c"));
    return new Problem(
        "inspect",
        "rows",
        Part.fill(
            "A grid is a list of texts of equal length. Find the cells with \"{0}\" that have {1}"
                + " neighbours with \"{2}\"; neighbours are the {3}. Return {4}; 0 if there is"
                + " none.",
            signs.get(0),
            enough.words(),
            sign,
            eight ? "up to eight cells around" : "up to four cells above, below, left and right",
            result.words()),
        Part.fill(
            """
            function inspect(rows) {
              let result = 0;
              for (let r = 0; r < rows.length; r++) {
                for (let c = 0; c < rows[r].length; c++) {
                  let near = 0;
                  for (let dr = -1; dr <= 1; dr++) {
                    for (let dc = -1; dc <= 1; dc++) {
                      const row = rows[r + dr];
                      if ({3} && row && row[c + dc] === "{2}") {
                        near += 1;
                      }
                    }
                  }
                  if (rows[r][c] === "{0}" && {1}) {
                    result = {4};
                  }
                }
              }
              return result;
            }\
            """,
            signs.get(0),
            enough.code(),
            sign,
            eight ? "(dr !== 0 || dc !== 0)" : "Math.abs(dr) + Math.abs(dc) === 1",
            result.code()),
        d -> grid(d, d.between(0, 4) == 0 ? SIGNS : signs.get(0) + signs.get(1)));
  }

  static Problem walk(Draw draw) {
    List<String> keys = draw.letters(4, "abcdefghjkmnpqrstuvwxyz");
    int size = draw.between(3, 7);
    boolean wraps = draw.between(0, 1) == 1;
    Part result =
        draw.one(
            Part.of("the last cell as [column, row]", "[x, y]"),
            Part.of("how many different cells were visited, the first included", "seen.size"),
            Part.of("the sum of the column and the row at the end", "x + y"));
    return new Problem(
        "walk",
        "moves",
        Part.fill(
            "A board has {0} columns and {0} rows, numbered from 0; row 0 is on top. Begin in"
                + " column 0, row 0, and follow the letters of a text: {1} goes right, {2} left,"
                + " {3} down, {4} up. {5} Other letters do nothing. Return {6}.",
            size,
            keys.get(0),
            keys.get(1),
            keys.get(2),
            keys.get(3),
            wraps
                ? "Who leaves the board comes back on the opposite side."
                : "A move that leaves the board is not made.",
            result.words()),
        Part.fill(
            """
            function walk(moves) {
              let x = 0;
              let y = 0;
              const seen = new Set(["0,0"]);
              for (const key of moves) {
                let nx = x + (key === "{1}" ? 1 : 0) - (key === "{2}" ? 1 : 0);
                let ny = y + (key === "{3}" ? 1 : 0) - (key === "{4}" ? 1 : 0);
                {5}
                seen.add(x + "," + y);
              }
              return {6};
            }\
            """,
            size,
            keys.get(0),
            keys.get(1),
            keys.get(2),
            keys.get(3),
            wraps
                ? Part.fill("x = (nx + {0}) % {0};\n    y = (ny + {0}) % {0};", size)
                : Part.fill(
                    "if (nx >= 0 && nx < {0} && ny >= 0 && ny < {0}) {\n"
                        + "      x = nx;\n      y = ny;\n    }",
                    size),
            result.code()),
        d ->
            Draw.quote(
                d.text(d.between(0, 14), String.join("", keys) + keys.get(0) + keys.get(2))));
  }

  static Problem path(Draw draw) {
    boolean most = draw.between(0, 1) == 1;
    boolean diagonal = draw.between(0, 1) == 1;
    int toll = draw.between(1, 6);
    Part cost =
        draw.one(
            Part.of("the number on it", "grid[r][c]"),
            Part.of("the number on it plus {0}", "grid[r][c] + {0}", toll),
            Part.of("the square of the number on it", "grid[r][c] * grid[r][c]"),
            Part.of(
                "the number on it, and {0} more if that number is odd",
                "grid[r][c] + (grid[r][c] % 2 === 1 ? {0} : 0)", toll),
            Part.of("the distance of the number on it to {0}", "Math.abs(grid[r][c] - {0})", toll));
    return new Problem(
        "route",
        "grid",
        Part.fill(
            "A grid is a list of rows of numbers. A route leads from the first cell of the first"
                + " row to the last cell of the last row; a step goes one cell right or down{0}."
                + " Each cell of the route, first and last included, costs {1}. Return the cost of"
                + " the {2} route.",
            diagonal ? ", or right and down at once" : "",
            cost.words(),
            most ? "dearest" : "cheapest"),
        Part.fill(
                """
                function route(grid) {
                  const best = [];
                  for (let r = 0; r < grid.length; r++) {
                    best.push([]);
                    for (let c = 0; c < grid[r].length; c++) {
                      const before = [];
                      if (r > 0) {
                        before.push(best[r - 1][c]);
                      }
                      if (c > 0) {
                        before.push(best[r][c - 1]);
                      }
                      {0}
                      const least = before.length > 0 ? {2} : 0;
                      best[r].push(least + {1});
                    }
                  }
                  return best[grid.length - 1][grid[0].length - 1];
                }\
                """,
                diagonal
                    ? "if (r > 0 && c > 0) {\n        before.push(best[r - 1][c - 1]);\n      }"
                    : "",
                cost.code(),
                most ? "Math.max(...before)" : "Math.min(...before)")
            .replace("\n      \n", "\n"),
        d -> {
          int width = d.between(1, 4);
          return d.list(d.between(1, 4), () -> d.numbers(width, width, 0, 9));
        });
  }
}

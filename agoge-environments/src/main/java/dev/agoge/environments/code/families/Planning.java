package dev.agoge.environments.code.families;

import java.util.List;

/** Problems about intervals and about sums. */
final class Planning {
  private Planning() {}

  static Problem intervals(Draw draw) {
    int gap = draw.between(0, 4);
    int least = draw.between(1, 4);
    Part result =
        draw.one(
            Part.of("how many there are then", "merged.length"),
            Part.of(
                "the sum of their lengths then", "merged.reduce((sum, [a, b]) => sum + b - a, 0)"),
            Part.of(
                "the length of the longest then, 0 if there is none",
                "merged.reduce((most, [a, b]) => Math.max(most, b - a), 0)"),
            Part.of("them then, in ascending order", "merged"));
    return new Problem(
        "merge",
        "intervals",
        Part.fill(
            "Given a list of intervals [from, to], drop those shorter than {0}. Join two that"
                + " overlap, touch, or have at most {1} between them into one, as long as there are"
                + " such two. Return {2}.",
            least, gap, result.words()),
        Part.fill(
            """
            function merge(intervals) {
              const sorted = intervals.filter(([a, b]) => b - a >= {0}).sort((p, q) => p[0] - q[0]);
              const merged = [];
              for (const [a, b] of sorted) {
                const last = merged[merged.length - 1];
                if (last && a - last[1] <= {1}) {
                  last[1] = Math.max(last[1], b);
                } else {
                  merged.push([a, b]);
                }
              }
              return {2};
            }\
            """,
            least, gap, result.code()),
        d ->
            d.list(
                d.between(0, 6),
                () -> {
                  int from = d.between(0, 40);
                  return "[" + from + ", " + (from + d.between(1, 9)) + "]";
                }));
  }

  static Problem ways(Draw draw) {
    List<Integer> sizes =
        draw.some(draw.between(2, 3), List.of(1, 2, 3, 4, 5, 6, 7)).stream().sorted().toList();
    int trap = draw.between(4, 9);
    boolean ordered = draw.between(0, 2) > 0;
    boolean traps = ordered && draw.between(0, 1) == 1;
    String list = sizes.toString();
    String loops =
        ordered
            ? """
            for (let n = 1; n <= total; n++) {
                for (const size of {0}) {
                  if (n >= size{1}) {
                    ways[n] += ways[n - size];
                  }
                }
              }\
            """
            : """
            for (const size of {0}) {
                for (let n = size; n <= total; n++) {
                  ways[n] += ways[n - size];
                }
              }\
            """;
    String order =
        ordered ? "Different orders count as different ways." : "The order does not count.";
    return new Problem(
        "ways",
        "total",
        Part.fill(
            "In how many ways can total be reached from 0 with steps of the sizes {0}? {1}{2} There"
                + " is one way to reach 0.",
            list.substring(1, list.length() - 1),
            order,
            traps ? " No step may end on a number divisible by " + trap + "." : ""),
        Part.fill(
            """
            function ways(total) {
              const ways = new Array(total + 1).fill(0);
              ways[0] = 1;
              {0}
              return ways[total];
            }\
            """,
            Part.fill(loops, list, traps ? " && n % " + trap + " !== 0" : "")),
        d -> String.valueOf(d.between(0, 18)));
  }
}

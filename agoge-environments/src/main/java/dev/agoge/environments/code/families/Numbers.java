package dev.agoge.environments.code.families;

/** Problems about lists and ranges of whole numbers. */
final class Numbers {
  private Numbers() {}

  /** Something a number n may be. */
  static Part property(Draw draw) {
    int k = draw.between(3, 9);
    int digit = draw.between(0, 9);
    int low = draw.between(-9, 9);
    return draw.one(
        Part.of("even", "n % 2 === 0"),
        Part.of("odd", "n % 2 !== 0"),
        Part.of("divisible by {0}", "n % {0} === 0", k),
        Part.of("not divisible by {0}", "n % {0} !== 0", k),
        Part.of("greater than {0}", "n > {0}", low),
        Part.of("less than {0}", "n < {0}", low + 8),
        Part.of("from {0} to {1} (both included)", "n >= {0} && n <= {1}", low, low + k + 4),
        Part.of("not ending in the digit {0}", "Math.abs(n) % 10 !== {0}", digit),
        Part.of("not closer to zero than {0}", "Math.abs(n) >= {0}", k));
  }

  /** What to make of a number n. */
  static Part change(Draw draw) {
    int k = draw.between(2, 9);
    int m = draw.between(2, 7);
    return draw.one(
        Part.of("itself plus {0}", "n + {0}", k),
        Part.of("itself minus {0}", "n - {0}", k),
        Part.of("{0} times itself", "n * {0}", k),
        Part.of("{0} times itself, plus {1}", "n * {0} + {1}", k, m),
        Part.of("its square", "n * n"),
        Part.of("its square minus {0}", "n * n - {0}", k),
        Part.of("its absolute value", "Math.abs(n)"),
        Part.of("its distance to {0}", "Math.abs(n - {0})", k),
        Part.of("{0} minus itself", "{0} - n", k));
  }

  static Problem fold(Draw draw) {
    Part keep = property(draw);
    Part change = change(draw);
    Part fold =
        draw.one(
            Part.of("the sum", "total + value"),
            Part.of("the largest, but at least 0", "Math.max(total, value)"),
            Part.of("the sum of the absolute values", "total + Math.abs(value)"),
            Part.of("how many are positive", "total + (value > 0 ? 1 : 0)"),
            Part.of("the sum of those that are not negative", "total + (value >= 0 ? value : 0)"));
    return new Problem(
        "digest",
        "numbers",
        Part.fill(
            "Of a list of whole numbers, take those that are {0}. Replace each by {1}. Return {2}"
                + " of the results; 0 if there are none.",
            keep.words(), change.words(), fold.words()),
        Part.fill(
            """
            function digest(numbers) {
              let total = 0;
              for (const n of numbers) {
                if ({0}) {
                  const value = {1};
                  total = {2};
                }
              }
              return total;
            }\
            """,
            keep.code(), change.code(), fold.code()),
        d -> d.numbers(d.between(0, 7), 12, -20, 30));
  }

  static Problem pipeline(Draw draw) {
    Part keep = property(draw);
    Part change = change(draw);
    int k = draw.between(1, 3);
    Part last =
        draw.one(
            Part.of("in ascending order", "result.sort((a, b) => a - b)"),
            Part.of("in descending order", "result.sort((a, b) => b - a)"),
            Part.of("in reverse order", "result.reverse()"),
            Part.of("in their order, without the first {0}", "result.slice({0})", k),
            Part.of("in their order, but at most {0} of them", "result.slice(0, {0})", k),
            Part.of(
                "in their order, each at its first place only",
                "result.filter((n, i) => result.indexOf(n) === i)"));
    return new Problem(
        "transform",
        "numbers",
        Part.fill(
            "Given a list of whole numbers, drop those that are {0}. Replace each of the others by"
                + " {1}. Return the results {2}.",
            keep.words(), change.words(), last.words()),
        Part.fill(
            """
            function transform(numbers) {
              const result = [];
              for (const n of numbers) {
                if (!({0})) {
                  result.push({1});
                }
              }
              return {2};
            }\
            """,
            keep.code(), change.code(), last.code()),
        d -> d.numbers(d.between(0, 7), 12, -20, 30));
  }

  static Problem range(Draw draw) {
    Part first = property(draw);
    Part second = property(draw);
    boolean both = draw.between(0, 1) == 1;
    Part result =
        draw.one(
            Part.of("Return how many there are.", "result + 1"),
            Part.of("Return their sum.", "result + n"),
            Part.of("Return the sum of their squares.", "result + n * n"),
            Part.of("Return the last of them, or 0 if there is none.", "n"));
    return new Problem(
        "survey",
        "low, high",
        Part.fill(
            "Look at the whole numbers from low to high, both included, that are {0} {1} {2}. {3}",
            first.words(), both ? "and" : "or", second.words(), result.words()),
        Part.fill(
            """
            function survey(low, high) {
              let result = 0;
              for (let n = low; n <= high; n++) {
                if (({0}) {1} ({2})) {
                  result = {3};
                }
              }
              return result;
            }\
            """,
            first.code(), both ? "&&" : "||", second.code(), result.code()),
        d -> {
          int low = d.between(-20, 20);
          return low + ", " + (low + d.between(-1, 40));
        });
  }

  static Problem orbit(Draw draw) {
    int k = draw.between(2, 5);
    int limit = draw.between(40, 400);
    Part less =
        draw.one(
            Part.of("divide it by {0}", "n / {0}", k),
            Part.of("subtract {0} from it", "n - {0}", k));
    Part more =
        Part.of(
            "multiply it by {0} and add {1}",
            "n * {0} + {1}", draw.between(2, 4), draw.between(1, 9));
    Part result =
        draw.one(
            Part.of("Return how many steps were taken.", "steps"),
            Part.of("Return the number at the end.", "n"),
            Part.of("Return the largest number seen, the start included.", "largest"));
    return new Problem(
        "follow",
        "start",
        Part.fill(
            "Begin with the positive number start. At each step, if the number is divisible by {0},"
                + " {1}; otherwise {2}. Stop when the number is below 1 or above {3}, or after 50"
                + " steps. {4}",
            k, less.words(), more.words(), limit, result.words()),
        Part.fill(
            """
            function follow(start) {
              let n = start;
              let steps = 0;
              let largest = start;
              while (n >= 1 && n <= {3} && steps < 50) {
                n = n % {0} === 0 ? {1} : {2};
                steps += 1;
                largest = Math.max(largest, n);
              }
              return {4};
            }\
            """,
            k, less.code(), more.code(), limit, result.code()),
        d -> String.valueOf(d.between(1, 60)));
  }
}

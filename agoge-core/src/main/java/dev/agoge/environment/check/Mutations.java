package dev.agoge.environment.check;

import java.util.List;
import java.util.SplittableRandom;

/** Texts that are nearly an action, and texts that mean harm. */
final class Mutations {
  private static final int MANY = 2000;

  /** Meant for parsers of every kind: shells, SQL, JSON, code, patterns, numbers, pages. */
  private static final List<String> HOSTILE =
      List.of(
          "; rm -rf / --no-preserve-root",
          "$(cat /etc/passwd) `id` | sh",
          ":(){ :|:& };:",
          "cat ../../../../../../etc/shadow",
          "grep -E '(a+)+$' aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
          "find / -name '*' -exec cat {} +",
          "yes | head -n 999999999",
          "SELECT * FROM sqlite_master; DROP TABLE users; --",
          "answer: WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM t) SELECT sum(x) FROM"
              + " t",
          "query: SELECT zeroblob(2000000000), hex(randomblob(100000000))",
          "query: ATTACH DATABASE '/tmp/x.db' AS x",
          "query: SELECT load_extension('x'); PRAGMA writable_schema=1",
          "{\"name\":\"finish\",\"arguments\":{}}",
          "{\"name\":\"__proto__\",\"arguments\":{\"constructor\":{}}}",
          "{\"name\":null,\"arguments\":null}",
          "{\"name\":\"a\",\"arguments\":{\"x\":1e999,\"y\":-0,\"z\":9223372036854775808}}",
          "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
          "test\nwhile (true) {}",
          "submit\nlet a = []; for (;;) a.push(new Array(1e6).fill(1))",
          "submit\nfunction f() { return f() } f()",
          "test\nthis.constructor.constructor('return process')().exit()",
          "import os; os.system('id')",
          "<script>alert(1)</script>",
          "search[" + "a ".repeat(200) + "]",
          "search[+-&&||!(){}[]^\"~*?:\\/ AND OR NOT]",
          "click[]",
          "answer",
          "go to",
          "propose -1 books, 99999999999 hats",
          "craft 99999999999999999999 x using -1 y",
          "NaN",
          "1e308",
          "\uFFFF\u0000\u202E",
          "İıſK",
          "%n%s%1$s{0}{}",
          "a".repeat(100_000),
          "(".repeat(20_000),
          "\n".repeat(5_000));

  private Mutations() {}

  /** A text that means harm, or noise. */
  static String hostile(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> noise(random);
      case 1 -> of(pick(HOSTILE, random), random);
      default -> pick(HOSTILE, random);
    };
  }

  /** An action with something wrong. */
  static String of(String action, SplittableRandom random) {
    if (action.isEmpty()) {
      return noise(random);
    }
    int at = random.nextInt(action.length());
    String head = action.substring(0, at);
    String tail = action.substring(at);
    return switch (random.nextInt(8)) {
      case 0 -> head;
      case 1 -> tail;
      case 2 -> head + (char) random.nextInt(1, 0x3000) + tail;
      case 3 -> head + tail.substring(1);
      case 4 -> tail + head;
      case 5 -> action + " " + action;
      case 6 -> action.replaceAll("[0-9]+", String.valueOf(random.nextLong()));
      default -> head + head.repeat(random.nextInt(4)) + tail;
    };
  }

  private static String noise(SplittableRandom random) {
    int length = random.nextInt(8) == 0 ? random.nextInt(MANY) : random.nextInt(20);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(
          (char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(95)));
    }
    return text.toString();
  }

  private static String pick(List<String> texts, SplittableRandom random) {
    return texts.get(random.nextInt(texts.size()));
  }
}

package dev.agoge.environments.shell.machine;

import java.util.List;

/** {@code diff} in its plain format, over a longest common subsequence of lines. */
final class Diff {
  private Diff() {}

  static int diff(Call call) {
    Options options = Options.of(call.args(), "q", "");
    List<String> paths = options.operands();
    if (paths.size() != 2) {
      return 1 + call.fail(paths.size() < 2 ? "missing operand" : "extra operand");
    }
    List<Call.Source> sources = call.sources(paths);
    if (sources.size() < 2) {
      return 2;
    }
    List<String> a = Call.lines(sources.get(0).text());
    List<String> b = Call.lines(sources.get(1).text());
    if (a.equals(b)) {
      return 0;
    }
    if (options.has('q')) {
      call.line("Files " + paths.get(0) + " and " + paths.get(1) + " differ");
      return 1;
    }
    print(call, a, b, common(call, a, b));
    return 1;
  }

  /** For each pair of places, how many lines the rests have in common. */
  private static int[][] common(Call call, List<String> a, List<String> b) {
    call.budget().spend((int) Math.min(Integer.MAX_VALUE, (long) a.size() * b.size()));
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void print(Call call, List<String> a, List<String> b, int[][] common) {
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        i++;
        j++;
        continue;
      }
      int fromA = i;
      int fromB = j;
      while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
          break;
        }
        boolean left = j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1]);
        i += left ? 1 : 0;
        j += left ? 0 : 1;
      }
      hunk(call, a.subList(fromA, i), fromA, b.subList(fromB, j), fromB);
    }
  }

  private static void hunk(Call call, List<String> a, int fromA, List<String> b, int fromB) {
    String verb = a.isEmpty() ? "a" : b.isEmpty() ? "d" : "c";
    call.line(range(fromA, a.size()) + verb + range(fromB, b.size()));
    a.forEach(line -> call.line("< " + line));
    if (verb.equals("c")) {
      call.line("---");
    }
    b.forEach(line -> call.line("> " + line));
  }

  private static String range(int from, int count) {
    return count == 0
        ? String.valueOf(from)
        : count == 1 ? String.valueOf(from + 1) : (from + 1) + "," + (from + count);
  }
}

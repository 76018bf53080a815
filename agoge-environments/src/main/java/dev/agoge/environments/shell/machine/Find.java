package dev.agoge.environments.shell.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** {@code find}: tests are joined by "and"; {@code !} turns the next one round. */
final class Find {
  private final Call call;
  private final List<BiPredicate<String, Node>> tests = new ArrayList<>();
  private final List<String> found = new ArrayList<>();
  private int deepest = Integer.MAX_VALUE;
  private boolean delete;
  private List<String> exec = List.of();

  private Find(Call call) {
    this.call = call;
  }

  static int find(Call call) {
    return new Find(call).run();
  }

  private int run() {
    int at = 0;
    while (at < call.args().size()
        && !call.args().get(at).startsWith("-")
        && !call.args().get(at).equals("!")) {
      at++;
    }
    List<String> starts = at == 0 ? List.of(".") : call.args().subList(0, at);
    conditions(call.args().subList(at, call.args().size()));
    for (String start : starts) {
      try {
        walk(start, call.files().node(start), 0);
      } catch (Trouble e) {
        call.fail("'" + start + "': " + e.words());
      }
    }
    found.forEach(this::act);
    return call.status();
  }

  private void conditions(List<String> args) {
    boolean negated = false;
    for (int i = 0; i < args.size(); i++) {
      String test = args.get(i);
      if (test.equals("!") || test.equals("-not")) {
        negated = !negated;
        continue;
      }
      if (test.equals("-exec")) {
        int end = i + 1;
        while (end < args.size() && !args.get(end).equals(";") && !args.get(end).equals("+")) {
          end++;
        }
        if (end == args.size() || end == i + 1) {
          throw new Trouble("missing argument to `-exec'");
        }
        exec = args.subList(i + 1, end);
        i = end;
        continue;
      }
      boolean plain = List.of("-delete", "-empty", "-print", "-a").contains(test);
      if (!plain && i + 1 == args.size()) {
        throw new Trouble("missing argument to `" + test + "'");
      }
      add(test, plain ? "" : args.get(++i), negated);
      negated = false;
    }
  }

  private void add(String test, String value, boolean negated) {
    BiPredicate<String, Node> meets =
        switch (test) {
          case "-name" -> (path, _) -> glob(value, Paths.last(path));
          case "-iname" ->
              (path, _) ->
                  glob(value.toLowerCase(Locale.ROOT), Paths.last(path).toLowerCase(Locale.ROOT));
          case "-path" -> (path, _) -> glob(value, path);
          case "-type" -> (_, node) -> value.equals(node instanceof Folder ? "d" : "f");
          case "-size" -> size(value);
          case "-perm" -> perm(value);
          case "-user" -> (_, node) -> node.owner().equals(value);
          case "-empty" ->
              (_, node) ->
                  node instanceof Folder folder ? folder.entries().isEmpty() : node.size() == 0;
          default -> (_, _) -> true;
        };
    switch (test) {
      case "-maxdepth" -> deepest = Options.number(value);
      case "-delete" -> delete = true;
      case "-print", "-a" -> {}
      case "-name", "-iname", "-path", "-type", "-size", "-perm", "-user", "-empty" ->
          tests.add(negated ? meets.negate() : meets);
      default -> throw new Trouble("unknown predicate `" + test + "'");
    }
  }

  private boolean glob(String pattern, String name) {
    return Glob.matches(pattern, name, call.budget());
  }

  /** {@code +10c}, {@code -2k}, {@code 3}: units of c = 1, k = 1024, none = 512, rounded up. */
  private static BiPredicate<String, Node> size(String value) {
    char last = value.isEmpty() ? ' ' : value.charAt(value.length() - 1);
    int unit = last == 'c' ? 1 : last == 'k' ? 1024 : 512;
    boolean suffixed = last == 'c' || last == 'k' || last == 'b';
    String digits = suffixed ? value.substring(0, value.length() - 1) : value;
    long wanted = Options.number(digits);
    return (_, node) -> {
      long units = (node.size() + unit - 1) / unit;
      return digits.startsWith("+")
          ? units > wanted
          : digits.startsWith("-") ? units < wanted : units == wanted;
    };
  }

  private static BiPredicate<String, Node> perm(String value) {
    String digits = value.replaceFirst("^[-/]", "");
    if (!digits.matches("[0-7]{1,4}")) {
      throw new Trouble("invalid mode '" + value + "'");
    }
    int wanted = Integer.parseInt(digits, 8);
    return (_, node) ->
        value.startsWith("-")
            ? (node.mode() & wanted) == wanted
            : value.startsWith("/") ? (node.mode() & wanted) != 0 : node.mode() == wanted;
  }

  private void walk(String path, Node node, int depth) {
    call.budget().spend(20);
    boolean met = tests.stream().allMatch(test -> test.test(path, node));
    if (met && !delete) {
      found.add(path);
    }
    if (node instanceof Folder && depth < deepest) {
      try {
        call.files()
            .list(path)
            .entries()
            .forEach((name, inner) -> walk(Paths.below(path, name), inner, depth + 1));
      } catch (Trouble e) {
        call.fail("'" + path + "': " + e.words());
      }
    }
    if (met && delete) {
      found.add(path);
    }
  }

  private void act(String path) {
    if (delete) {
      try {
        Changes.removeOne(call.files(), path, false);
      } catch (Trouble e) {
        call.fail("cannot delete '" + path + "': " + e.words());
      }
    } else if (exec.isEmpty()) {
      call.line(path);
    } else {
      List<String> fields =
          exec.stream().map(word -> Words.filled(call, word, "{}", path)).toList();
      Interpreter.invoke(call.session(), fields, "", call.out(), call.err());
    }
  }
}

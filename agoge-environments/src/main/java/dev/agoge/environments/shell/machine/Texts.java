package dev.agoge.environments.shell.machine;

import java.util.ArrayList;
import java.util.List;

/** Commands that print texts or parts of them. */
final class Texts {
  private Texts() {}

  static int cat(Call call) {
    Options options = Options.of(call.args(), "n", "");
    String text = call.text(options.operands());
    if (options.has('n')) {
      int number = 0;
      for (String line : Call.lines(text)) {
        call.line("%6d\t%s".formatted(++number, line));
      }
    } else {
      call.out().append(text);
    }
    return call.status();
  }

  /** {@code head -5} means {@code head -n 5}. */
  private static List<String> modern(List<String> args) {
    List<String> modern = new ArrayList<>(args);
    if (!args.isEmpty() && args.getFirst().matches("-[0-9]+")) {
      modern.set(0, "-n" + args.getFirst().substring(1));
    }
    return modern;
  }

  static int head(Call call) {
    Options options = Options.of(modern(call.args()), "q", "nc");
    int count = options.number(options.has('c') ? 'c' : 'n', 10);
    boolean butLast = options.value('n', "").startsWith("-");
    each(
        call,
        options,
        text ->
            options.has('c')
                ? text.substring(0, Math.min(count, text.length()))
                : firstLines(text, butLast ? Call.lines(text).size() - count : count));
    return call.status();
  }

  static int tail(Call call) {
    Options options = Options.of(modern(call.args()), "q", "nc");
    String value = options.value('n', "10");
    int count = options.number(options.has('c') ? 'c' : 'n', 10);
    each(
        call,
        options,
        text -> {
          if (options.has('c')) {
            return text.substring(Math.max(0, text.length() - count));
          }
          int all = Call.lines(text).size();
          int skipped = value.startsWith("+") ? count - 1 : all - count;
          return text.substring(firstLines(text, skipped).length());
        });
    return call.status();
  }

  private static String firstLines(String text, int count) {
    int end = 0;
    for (int i = 0; i < count && end < text.length(); i++) {
      int next = text.indexOf('\n', end);
      end = next < 0 ? text.length() : next + 1;
    }
    return text.substring(0, end);
  }

  private interface Part {
    String of(String text);
  }

  private static void each(Call call, Options options, Part part) {
    List<Call.Source> sources = call.sources(options.operands());
    for (int i = 0; i < sources.size(); i++) {
      if (options.operands().size() > 1 && !options.has('q')) {
        call.line((i > 0 ? "\n" : "") + "==> " + sources.get(i).name() + " <==");
      }
      call.out().append(part.of(sources.get(i).text()));
    }
  }

  static int wc(Call call) {
    Options options = Options.of(call.args(), "lwcm", "");
    List<Call.Source> sources = call.sources(options.operands());
    long[] sums = new long[3];
    boolean one = sources.size() == 1 && options.operands().size() <= 1;
    boolean few = options.has('l') ^ options.has('w') ^ (options.has('c') || options.has('m'));
    int width = one && few ? 1 : width(sources, options.operands().isEmpty());
    for (Call.Source source : sources) {
      long[] counts = counts(source.text());
      for (int i = 0; i < 3; i++) {
        sums[i] += counts[i];
      }
      call.line(row(options, counts, source.name(), width));
    }
    if (options.operands().size() > 1) {
      call.line(row(options, sums, "total", width));
    }
    return call.status();
  }

  private static int width(List<Call.Source> sources, boolean input) {
    long bytes = sources.stream().mapToLong(s -> s.text().length()).sum();
    return input ? 7 : String.valueOf(bytes).length();
  }

  private static long[] counts(String text) {
    long lines = text.chars().filter(c -> c == '\n').count();
    long words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = text.charAt(i) <= ' ';
      words += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return new long[] {lines, words, text.length()};
  }

  private static String row(Options options, long[] counts, String name, int width) {
    boolean all = !options.has('l') && !options.has('w') && !options.has('c') && !options.has('m');
    boolean[] shown = {
      all || options.has('l'), all || options.has('w'), all || options.has('c') || options.has('m')
    };
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      if (shown[i]) {
        cells.add(("%" + width + "d").formatted(counts[i]));
      }
    }
    return String.join(" ", cells) + (name.equals("-") ? "" : " " + name);
  }

  static int rev(Call call) {
    String text = call.text(Options.of(call.args(), "", "").operands());
    for (String line : Call.lines(text)) {
      call.line(new StringBuilder(line).reverse().toString());
    }
    return call.status();
  }

  static int tee(Call call) {
    Options options = Options.of(call.args(), "a", "");
    for (String path : options.operands()) {
      try {
        call.files().write(path, call.in(), options.has('a'));
      } catch (Trouble e) {
        call.fail(path + ": " + e.words());
      }
    }
    call.out().append(call.in());
    return call.status();
  }
}

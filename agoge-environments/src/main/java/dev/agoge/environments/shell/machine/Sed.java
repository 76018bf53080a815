package dev.agoge.environments.shell.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** {@code sed} with {@code s}, {@code p}, {@code d} and {@code q} at lines, ranges or patterns. */
final class Sed {
  private final Call call;
  private final Options options;
  private final List<Step> steps = new ArrayList<>();

  private Sed(Call call, Options options) {
    this.call = call;
    this.options = options;
  }

  /** An end of a range: a number, {@code $} as -1, or a pattern. */
  private record Address(int line, List<Regex> pattern) {
    boolean meets(int number, int count, String text) {
      return pattern.isEmpty() ? number == (line < 0 ? count : line) : pattern.getFirst().in(text);
    }
  }

  private record Step(
      List<Address> range, boolean negated, char verb, List<Regex> from, String to, String flags) {}

  static int sed(Call call) {
    List<String> args = new ArrayList<>(call.args());
    args.replaceAll(arg -> arg.equals("--expression") ? "-e" : arg);
    Options options = Options.of(args, "niEr", "e");
    List<String> operands = new ArrayList<>(options.operands());
    if (operands.isEmpty() && !options.has('e')) {
      return call.fail("missing script");
    }
    Sed sed = new Sed(call, options);
    sed.script(options.has('e') ? options.value('e', "") : operands.removeFirst());
    if (!options.has('i')) {
      sed.edit(call.text(operands), call.out());
      return call.status();
    }
    for (Call.Source source : call.sources(operands)) {
      StringBuilder edited = new StringBuilder();
      sed.edit(source.text(), edited);
      try {
        call.files().write(source.name(), edited.toString(), false);
      } catch (Trouble e) {
        call.fail("couldn't open " + source.name() + ": " + e.words());
      }
    }
    return call.status();
  }

  private void script(String script) {
    int at = 0;
    while (at < script.length()) {
      char c = script.charAt(at);
      if (c == ';' || c == ' ' || c == '\n') {
        at++;
      } else {
        at = step(script, at);
      }
    }
  }

  private int step(String script, int start) {
    List<Address> range = new ArrayList<>();
    int at = address(script, start, range);
    if (!range.isEmpty() && at < script.length() && script.charAt(at) == ',') {
      at = address(script, at + 1, range);
    }
    boolean negated = at < script.length() && script.charAt(at) == '!';
    at += negated ? 1 : 0;
    char verb = at < script.length() ? script.charAt(at) : ' ';
    if (verb == 's' && at + 1 < script.length()) {
      char mark = script.charAt(at + 1);
      int middle = unescaped(script, at + 2, mark);
      int end = unescaped(script, middle + 1, mark);
      int last = end + 1;
      while (last < script.length() && "gpiI0123456789".indexOf(script.charAt(last)) >= 0) {
        last++;
      }
      String flags = script.substring(end + 1, last);
      String pattern = script.substring(at + 2, middle).replace("\\" + mark, String.valueOf(mark));
      boolean ignoreCase = flags.contains("i") || flags.contains("I");
      steps.add(
          new Step(
              range,
              negated,
              verb,
              List.of(regex(pattern, ignoreCase)),
              script.substring(middle + 1, end).replace("\\" + mark, String.valueOf(mark)),
              flags));
      return last;
    }
    if ("pdq".indexOf(verb) < 0) {
      throw new Trouble("-e expression #1, char " + (at + 1) + ": unknown command: `" + verb + "'");
    }
    steps.add(new Step(range, negated, verb, List.of(), "", ""));
    return at + 1;
  }

  private Regex regex(String pattern, boolean ignoreCase) {
    boolean extended = options.has('E') || options.has('r');
    return Regex.of(pattern, extended, false, ignoreCase, false, call.budget());
  }

  private int address(String script, int at, List<Address> range) {
    char c = at < script.length() ? script.charAt(at) : ' ';
    if (c == '/') {
      int end = unescaped(script, at + 1, '/');
      String pattern = script.substring(at + 1, end).replace("\\/", "/");
      range.add(new Address(0, List.of(regex(pattern, false))));
      return end + 1;
    }
    if (c == '$') {
      range.add(new Address(-1, List.of()));
      return at + 1;
    }
    int end = at;
    while (end < script.length() && Character.isDigit(script.charAt(end))) {
      end++;
    }
    if (end > at) {
      range.add(new Address(Options.number(script.substring(at, end)), List.of()));
    }
    return end;
  }

  private static int unescaped(String script, int from, char mark) {
    for (int i = from; i < script.length(); i++) {
      if (script.charAt(i) == '\\') {
        i++;
      } else if (script.charAt(i) == mark) {
        return i;
      }
    }
    throw new Trouble("-e expression #1, char " + script.length() + ": unterminated command");
  }

  private void edit(String text, StringBuilder out) {
    List<String> lines = Call.lines(text);
    boolean[] inside = new boolean[steps.size()];
    boolean ended = text.endsWith("\n");
    for (int n = 1; n <= lines.size(); n++) {
      call.budget().spend(4);
      String line = lines.get(n - 1);
      boolean deleted = false;
      boolean quit = false;
      StringBuilder printed = new StringBuilder();
      for (int s = 0; s < steps.size() && !deleted && !quit; s++) {
        Step step = steps.get(s);
        if (meant(step, s, inside, n, lines.size(), line) == step.negated()) {
          continue;
        }
        switch (step.verb()) {
          case 'p' -> printed.append(line).append('\n');
          case 'd' -> deleted = true;
          case 'q' -> quit = true;
          default -> {
            String before = line;
            String replaced =
                step.from().getFirst().within(m -> replace(m, step, before, call.budget()), line);
            boolean changed = replaced.charAt(0) == '+';
            line = replaced.substring(1);
            if (changed && step.flags().contains("p")) {
              printed.append(line).append('\n');
            }
          }
        }
      }
      call.budget().stream(line.length() + out.length() / 64);
      out.append(printed);
      if (!deleted && !options.has('n')) {
        out.append(line).append(n < lines.size() || ended || quit ? "\n" : "");
      }
      if (quit) {
        return;
      }
    }
  }

  private static boolean meant(
      Step step, int index, boolean[] inside, int number, int count, String line) {
    List<Address> range = step.range();
    if (range.isEmpty()) {
      return true;
    }
    if (range.size() == 1) {
      return range.getFirst().meets(number, count, line);
    }
    Address end = range.get(1);
    boolean past = end.pattern().isEmpty() && end.line() >= 0 && number >= end.line();
    if (inside[index]) {
      inside[index] = !(past || end.meets(number, count, line));
      return !(end.pattern().isEmpty() && end.line() >= 0 && number > end.line());
    }
    if (range.getFirst().meets(number, count, line)) {
      inside[index] = !past && !(end.line() < 0 && number == count);
      return true;
    }
    return false;
  }

  /** The line after replacement, behind {@code +} if anything was replaced, else {@code -}. */
  private static String replace(Matcher matcher, Step step, String line, Budget budget) {
    String digits = step.flags().replaceAll("[^0-9]", "");
    int from = digits.isEmpty() ? 1 : Options.number(digits);
    StringBuilder out = new StringBuilder();
    int copied = 0;
    int count = 0;
    while (matcher.find()) {
      count++;
      if (count >= from) {
        out.append(line, copied, matcher.start()).append(filled(step.to(), matcher));
        copied = matcher.end();
        budget.spend(step.to().length() / 4 + 1);
        if (out.length() > Budget.STREAM) {
          throw new Budget.Exceeded("too much output");
        }
        if (!step.flags().contains("g")) {
          break;
        }
      }
    }
    return (copied > 0 || !out.isEmpty() || (count >= from && count > 0) ? "+" : "-")
        + out.append(line.substring(copied));
  }

  private static String filled(String to, Matcher matcher) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < to.length(); i++) {
      char c = to.charAt(i);
      if (c == '&') {
        out.append(matcher.group());
      } else if (c == '\\' && i + 1 < to.length()) {
        char next = to.charAt(++i);
        boolean group = Character.isDigit(next) && next - '0' <= matcher.groupCount();
        String value = group ? matcher.group(next - '0') : String.valueOf(next);
        out.append(next == 'n' ? "\n" : next == 't' ? "\t" : value == null ? "" : value);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}

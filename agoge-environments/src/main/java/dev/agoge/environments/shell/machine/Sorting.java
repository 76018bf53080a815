package dev.agoge.environments.shell.machine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code sort} and {@code uniq}, in the order of bytes. */
final class Sorting {
  private static final Pattern NUMBER = Pattern.compile("[ \t]*(-?[0-9]{1,40}(\\.[0-9]{1,40})?)");

  private Sorting() {}

  static int sort(Call call) {
    Options options = Options.of(call.args(), "nrufbs", "kto");
    List<String> lines = new ArrayList<>();
    call.sources(options.operands()).forEach(s -> lines.addAll(Call.lines(s.text())));
    call.budget().spend(lines.size() * 16);
    Comparator<String> order = order(options);
    lines.sort(options.has('u') ? order : order.thenComparing(last(options)));
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      boolean same =
          options.has('u') && !kept.isEmpty() && order.compare(kept.getLast(), line) == 0;
      if (!same) {
        kept.add(line);
      }
    }
    if (options.has('o')) {
      String text = kept.isEmpty() ? "" : String.join("\n", kept) + "\n";
      call.files().write(options.value('o', ""), text, false);
    } else {
      kept.forEach(call::line);
    }
    return call.err().isEmpty() ? 0 : 2;
  }

  private static Comparator<String> last(Options options) {
    Comparator<String> plain = Comparator.naturalOrder();
    return options.has('r') ? plain.reversed() : plain;
  }

  private static Comparator<String> order(Options options) {
    Matcher key =
        Pattern.compile("([0-9]{1,4})(?:\\.[0-9]+)?([nr]*)(?:,([0-9]{1,4})([nr]*))?")
            .matcher(options.value('k', "0"));
    if (!key.matches()) {
      throw new Trouble("invalid key '" + options.value('k', "") + "'");
    }
    int from = Integer.parseInt(key.group(1));
    int to = key.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(key.group(3));
    String letters = key.group(2) + (key.group(4) == null ? "" : key.group(4));
    String separator = options.value('t', "");
    Comparator<String> plain =
        options.has('n') || letters.contains("n")
            ? Comparator.comparing(Sorting::number)
            : options.has('f') ? String.CASE_INSENSITIVE_ORDER : Comparator.<String>naturalOrder();
    Comparator<String> keyed =
        from == 0 ? plain : Comparator.comparing(line -> field(line, separator, from, to), plain);
    return options.has('r') || letters.contains("r") ? keyed.reversed() : keyed;
  }

  private static String field(String line, String separator, int from, int to) {
    String[] fields =
        separator.isEmpty()
            ? line.split("(?<=[^ \t])(?=[ \t])")
            : line.split(Pattern.quote(separator), -1);
    StringBuilder key = new StringBuilder();
    for (int i = from - 1; i < Math.min(to, fields.length); i++) {
      key.append(i > from - 1 ? separator : "").append(i >= 0 ? fields[i] : "");
    }
    return key.toString();
  }

  private static BigDecimal number(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.lookingAt() ? new BigDecimal(number.group(1)) : BigDecimal.ZERO;
  }

  static int uniq(Call call) {
    Options options = Options.of(call.args(), "cdui", "");
    if (options.operands().size() > 1) {
      return call.fail("extra operand '" + options.operands().get(1) + "'");
    }
    List<String> lines = Call.lines(call.text(options.operands()));
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      boolean same =
          i < lines.size()
              && (options.has('i')
                  ? lines.get(i).equalsIgnoreCase(lines.get(start))
                  : lines.get(i).equals(lines.get(start)));
      if (!same) {
        int count = i - start;
        boolean shown = options.has('d') ? count > 1 : !options.has('u') || count == 1;
        if (shown) {
          call.line((options.has('c') ? "%7d ".formatted(count) : "") + lines.get(start));
        }
        start = i;
      }
    }
    return call.status();
  }
}

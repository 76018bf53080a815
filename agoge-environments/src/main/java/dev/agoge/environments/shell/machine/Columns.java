package dev.agoge.environments.shell.machine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** {@code cut} and {@code tr}. */
final class Columns {
  private static final int FARTHEST = 10_000;

  private Columns() {}

  static int cut(Call call) {
    Options options = Options.of(call.args(), "s", "dfcb");
    boolean fields = options.has('f');
    if (!fields && !options.has('c') && !options.has('b')) {
      return call.fail("you must specify a list of bytes, characters, or fields");
    }
    String delimiter = options.value('d', "\t");
    if (delimiter.length() != 1) {
      return call.fail("the delimiter must be a single character");
    }
    BitSet wanted = list(options.value('f', options.value('c', options.value('b', ""))));
    for (String line : Call.lines(call.text(options.operands()))) {
      if (fields && line.indexOf(delimiter) < 0) {
        if (!options.has('s')) {
          call.line(line);
        }
        continue;
      }
      String[] parts = line.split(fields ? Pattern.quote(delimiter) : "", -1);
      List<String> kept = new ArrayList<>();
      for (int i = 0; i < parts.length; i++) {
        if (wanted.get(Math.min(i + 1, FARTHEST))) {
          kept.add(parts[i]);
        }
      }
      call.line(String.join(fields ? delimiter : "", kept));
    }
    return call.status();
  }

  /** {@code 1,3-5,7-}. */
  private static BitSet list(String text) {
    BitSet set = new BitSet();
    for (String part : text.split(",", -1)) {
      if (!part.matches("[0-9]{1,4}|[0-9]{1,4}-[0-9]{0,4}|-[0-9]{1,4}")) {
        throw new Trouble("invalid list '" + text + "'");
      }
      String[] ends = part.split("-", -1);
      int from = ends[0].isEmpty() ? 1 : Integer.parseInt(ends[0]);
      String last = ends[ends.length - 1];
      int to = last.isEmpty() ? FARTHEST : Integer.parseInt(last);
      if (from == 0 || to < from) {
        throw new Trouble("invalid list '" + text + "'");
      }
      set.set(from, to + 1);
    }
    return set;
  }

  static int tr(Call call) {
    Options options = Options.of(call.args(), "dsc", "");
    List<String> sets = options.operands(1);
    boolean delete = options.has('d');
    String from = set(sets.getFirst());
    if (sets.size() > 2
        || (delete && sets.size() > 1)
        || (sets.size() < 2 && !delete && !options.has('s'))) {
      return call.fail(sets.size() < 2 ? "missing operand" : "extra operand");
    }
    String to = sets.size() > 1 ? set(sets.get(1)) : "";
    call.budget().stream(call.in().length());
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < call.in().length(); i++) {
      char c = call.in().charAt(i);
      int index = from.lastIndexOf(c);
      boolean meant = index >= 0 != options.has('c');
      char made = c;
      if (meant && delete) {
        continue;
      }
      if (meant && !to.isEmpty()) {
        int place = options.has('c') ? to.length() - 1 : Math.min(index, to.length() - 1);
        made = to.charAt(place);
      }
      boolean again = options.has('s') && !out.isEmpty() && out.charAt(out.length() - 1) == made;
      if (!(meant && again)) {
        out.append(made);
      }
    }
    call.out().append(out);
    return 0;
  }

  /** {@code a-z}, {@code \n}, {@code [:upper:]} written out. */
  private static String set(String text) {
    String plain =
        text.replace("[:upper:]", "A-Z")
            .replace("[:lower:]", "a-z")
            .replace("[:digit:]", "0-9")
            .replace("[:alpha:]", "A-Za-z")
            .replace("[:alnum:]", "0-9A-Za-z")
            .replace("[:space:]", "\t\n\u000b\f\r ")
            .replace("[:punct:]", "!-/:-@[-`{-~");
    String letters = Words.unescaped(plain);
    StringBuilder set = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (i + 2 < letters.length() && letters.charAt(i + 1) == '-') {
        for (char d = c; d <= letters.charAt(i + 2) && d < 256; d++) {
          set.append(d);
        }
        i += 2;
      } else {
        set.append(c);
      }
    }
    return set.toString();
  }
}

package dev.agoge.environments.shell.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Arguments sorted into options and operands, in the manner of getopt. */
final class Options {
  private final Set<Character> flags = new HashSet<>();

  /** An option that is given twice has both values, on two lines. */
  private final Map<Character, String> values = new HashMap<>();

  private final List<String> operands = new ArrayList<>();

  private Options() {}

  /**
   * Reads arguments.
   *
   * @param flags letters of the options without a value
   * @param valued letters of those with one
   * @throws Trouble if there is another option
   */
  static Options of(List<String> args, String flags, String valued) {
    Options options = new Options();
    boolean only = false;
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (only || arg.length() < 2 || !arg.startsWith("-")) {
        options.operands.add(arg);
      } else if (arg.equals("--")) {
        only = true;
      } else if (arg.startsWith("--")) {
        throw new Trouble("unrecognized option '" + arg + "'");
      } else {
        i +=
            options.cluster(
                arg, i + 1 < args.size() ? List.of(args.get(i + 1)) : List.of(), flags, valued);
      }
    }
    return options;
  }

  /** Reads {@code -abc}; gives how many further arguments it took. */
  private int cluster(String arg, List<String> next, String known, String valued) {
    for (int j = 1; j < arg.length(); j++) {
      char letter = arg.charAt(j);
      if (known.indexOf(letter) >= 0) {
        flags.add(letter);
      } else if (valued.indexOf(letter) >= 0) {
        boolean attached = j + 1 < arg.length();
        if (!attached && next.isEmpty()) {
          throw new Trouble("option requires an argument -- '" + letter + "'");
        }
        String value = attached ? arg.substring(j + 1) : next.getFirst();
        values.merge(letter, value, (first, second) -> first + "\n" + second);
        return attached ? 0 : 1;
      } else {
        throw new Trouble("invalid option -- '" + letter + "'");
      }
    }
    return 0;
  }

  boolean has(char letter) {
    return flags.contains(letter) || values.containsKey(letter);
  }

  String value(char letter, String otherwise) {
    return values.getOrDefault(letter, otherwise);
  }

  /** A whole number from 0 to a million. */
  int number(char letter, int otherwise) {
    return values.containsKey(letter) ? number(value(letter, "")) : otherwise;
  }

  static int number(String text) {
    if (!text.matches("[+-]?[0-9]{1,6}")) {
      throw new Trouble("invalid number '" + text + "'");
    }
    return Math.abs(Integer.parseInt(text));
  }

  List<String> operands() {
    return operands;
  }

  /** The operands, of which there must be at least so many. */
  List<String> operands(int least) {
    if (operands.size() < least) {
      throw new Trouble("missing operand");
    }
    return operands;
  }
}

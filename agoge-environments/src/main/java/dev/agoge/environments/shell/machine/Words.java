package dev.agoge.environments.shell.machine;

import java.util.ArrayList;
import java.util.List;

/** Commands about words, variables and other commands. */
final class Words {
  private Words() {}

  static int echo(Call call) {
    int at = 0;
    boolean end = true;
    boolean escapes = false;
    while (at < call.args().size() && call.args().get(at).matches("-[neE]+")) {
      end &= !call.args().get(at).contains("n");
      escapes |= call.args().get(at).contains("e");
      at++;
    }
    String text = String.join(" ", call.args().subList(at, call.args().size()));
    call.out().append(escapes ? unescaped(text) : text).append(end ? "\n" : "");
    return 0;
  }

  /** {@code \n}, {@code \t}, {@code \\}, {@code \0NNN} and {@code \xHH} as what they stand for. */
  static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        out.append(c);
        continue;
      }
      char next = text.charAt(++i);
      int place = "ntr\\afv".indexOf(next);
      if (next == 'x' && text.substring(i + 1).matches("(?s)[0-9a-fA-F]{2}.*")) {
        out.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else if (next >= '0' && next <= '7') {
        int stop = i + 1;
        while (stop < text.length()
            && stop < i + 3
            && text.charAt(stop) >= '0'
            && text.charAt(stop) <= '7') {
          stop++;
        }
        out.append((char) (Integer.parseInt(text.substring(i, stop), 8) & 255));
        i = stop - 1;
      } else if (place >= 0) {
        out.append("\n\t\r\\\u0007\f\u000b".charAt(place));
      } else {
        out.append('\\').append(next);
      }
    }
    return out.toString();
  }

  /** Repeats its format while there are words; knows {@code %s}, {@code %d} and {@code %%}. */
  static int printf(Call call) {
    if (call.args().isEmpty()) {
      return call.fail("missing operand");
    }
    String format = unescaped(call.args().getFirst());
    List<String> words = new ArrayList<>(call.args().subList(1, call.args().size()));
    do {
      int before = words.size();
      call.budget().stream(format.length() + call.out().length() / 64);
      for (int i = 0; i < format.length(); i++) {
        char c = format.charAt(i);
        char next = c == '%' && i + 1 < format.length() ? format.charAt(++i) : ' ';
        if (c != '%') {
          call.out().append(c);
        } else if (next == '%') {
          call.out().append('%');
        } else if (next == 's' || next == 'd') {
          String word = words.isEmpty() ? "" : words.removeFirst();
          call.out().append(next == 'd' && word.isEmpty() ? "0" : word);
        } else {
          return call.fail("%" + next + ": invalid conversion specification");
        }
      }
      if (before == words.size()) {
        return 0;
      }
    } while (!words.isEmpty());
    return 0;
  }

  static int env(Call call) {
    if (!call.args().isEmpty()) {
      return call.fail("running a command through env is not supported");
    }
    call.session().variables().forEach((name, value) -> call.line(name + "=" + value));
    return 0;
  }

  static int export(Call call) {
    for (String arg : call.args()) {
      String[] parts = arg.split("=", 2);
      if (!parts[0].matches("[A-Za-z_][A-Za-z0-9_]*")) {
        call.fail("'" + arg + "': not a valid identifier");
      } else if (parts.length == 2) {
        call.session().variables().put(parts[0], parts[1]);
      }
    }
    return call.args().isEmpty() ? env(call) : call.status();
  }

  static int unset(Call call) {
    call.args().forEach(call.session().variables()::remove);
    return 0;
  }

  static int whoami(Call call) {
    call.line("user");
    return 0;
  }

  static int basename(Call call) {
    if (call.args().isEmpty() || call.args().size() > 2) {
      return call.fail(call.args().isEmpty() ? "missing operand" : "extra operand");
    }
    String name = Paths.last(call.args().getFirst());
    String suffix = call.args().size() > 1 ? call.args().get(1) : "";
    boolean cut = !suffix.isEmpty() && name.endsWith(suffix) && !name.equals(suffix);
    call.line(cut ? name.substring(0, name.length() - suffix.length()) : name);
    return 0;
  }

  static int dirname(Call call) {
    for (String path : Options.of(call.args(), "", "").operands(1)) {
      String plain = path.replaceFirst("(?<=.)/++$", "");
      int slash = plain.lastIndexOf('/');
      call.line(slash < 0 ? "." : slash == 0 ? "/" : plain.substring(0, slash));
    }
    return 0;
  }

  static int xargs(Call call) {
    Options options = new XargsOptions(call.args()).read();
    List<String> command = options.operands().isEmpty() ? List.of("echo") : options.operands();
    String hole = options.value('I', "");
    List<String> items =
        hole.isEmpty()
            ? List.of(call.in().strip().split("\\s+"))
            : Call.lines(call.in()).stream().map(String::strip).toList();
    if (call.in().isBlank()) {
      items = List.of();
    }
    int size = hole.isEmpty() ? Math.max(1, options.number('n', 5000)) : 1;
    int status = 0;
    for (int i = 0; i < items.size(); i += size) {
      List<String> some = items.subList(i, Math.min(items.size(), i + size));
      List<String> fields = new ArrayList<>(command);
      if (hole.isEmpty()) {
        fields.addAll(some);
      } else {
        fields.replaceAll(word -> filled(call, word, hole, some.getFirst()));
      }
      int code = Interpreter.invoke(call.session(), fields, "", call.out(), call.err());
      status = code == 0 ? status : 123;
    }
    return status;
  }

  /** A word with its holes filled, unless that makes it too long. */
  static String filled(Call call, String word, String hole, String value) {
    long holes = word.length() / Math.max(1, hole.length());
    call.budget().stream((int) Math.min(Integer.MAX_VALUE, word.length() + holes * value.length()));
    return word.replace(hole, value);
  }

  /** Options of xargs end where its command begins. */
  private record XargsOptions(List<String> args) {
    Options read() {
      int at = 0;
      while (at < args.size() && args.get(at).startsWith("-")) {
        at += args.get(at).matches("-[nI]") ? 2 : 1;
      }
      List<String> marked = new ArrayList<>(args.subList(0, Math.min(at, args.size())));
      marked.add("--");
      marked.addAll(args.subList(Math.min(at, args.size()), args.size()));
      return Options.of(marked, "rt", "nI");
    }
  }

  static int test(Call call) {
    List<String> args = new ArrayList<>(call.args());
    if (call.name().equals("[")) {
      if (args.isEmpty() || !args.removeLast().equals("]")) {
        return 1 + call.fail("missing ]");
      }
    }
    boolean negated = !args.isEmpty() && args.getFirst().equals("!");
    if (negated) {
      args.removeFirst();
    }
    return holds(call, args) != negated ? 0 : 1;
  }

  private static boolean holds(Call call, List<String> args) {
    return switch (args.size()) {
      case 0 -> false;
      case 1 -> !args.getFirst().isEmpty();
      case 2 -> unary(call, args.get(0), args.get(1));
      case 3 -> binary(args.get(0), args.get(1), args.get(2));
      default -> throw new Trouble("too many arguments");
    };
  }

  private static boolean unary(Call call, String sign, String value) {
    if (sign.equals("-z") || sign.equals("-n")) {
      return value.isEmpty() == sign.equals("-z");
    }
    Node node;
    try {
      node = call.files().node(value);
    } catch (Trouble e) {
      return false;
    }
    return switch (sign) {
      case "-e" -> true;
      case "-f" -> node instanceof PlainFile;
      case "-d" -> node instanceof Folder;
      case "-s" -> node.size() > 0;
      case "-r" -> node.allows(4);
      case "-w" -> node.allows(2);
      case "-x" -> node.allows(1);
      default -> throw new Trouble(sign + ": unary operator expected");
    };
  }

  private static boolean binary(String left, String sign, String right) {
    if (sign.equals("=") || sign.equals("==")) {
      return left.equals(right);
    }
    if (sign.equals("!=")) {
      return !left.equals(right);
    }
    int order = Integer.compare(Options.number(left), Options.number(right));
    return switch (sign) {
      case "-eq" -> order == 0;
      case "-ne" -> order != 0;
      case "-lt" -> order < 0;
      case "-le" -> order <= 0;
      case "-gt" -> order > 0;
      case "-ge" -> order >= 0;
      default -> throw new Trouble(sign + ": binary operator expected");
    };
  }
}

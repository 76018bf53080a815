package dev.agoge.environments.shell.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** {@code grep}. */
final class Grep {
  private final Call call;
  private final Options options;
  private final List<Regex> patterns;
  private final boolean named;
  private boolean found;

  private Grep(Call call, Options options, List<Regex> patterns, boolean named) {
    this.call = call;
    this.options = options;
    this.patterns = patterns;
    this.named = named;
  }

  static int grep(Call call) {
    Options options = Options.of(call.args(), "inrRvclLohHEFqws", "em");
    List<String> operands = new ArrayList<>(options.operands());
    if (operands.isEmpty() && !options.has('e')) {
      return 1 + call.fail("missing pattern");
    }
    String pattern = options.has('e') ? options.value('e', "") : operands.removeFirst();
    List<Regex> patterns = new ArrayList<>();
    for (String part : pattern.split("\n", -1)) {
      patterns.add(
          Regex.of(
              part,
              options.has('E'),
              options.has('F'),
              options.has('i'),
              options.has('w'),
              call.budget()));
    }
    boolean recursive = options.has('r') || options.has('R');
    boolean named = options.has('H') || (!options.has('h') && (operands.size() > 1 || recursive));
    Grep grep = new Grep(call, options, patterns, named);
    if (operands.isEmpty() && recursive) {
      grep.folder("", call.files().list("."));
    } else {
      grep.files(operands, recursive);
    }
    return call.err().isEmpty() || options.has('q') ? grep.found ? 0 : 1 : 2;
  }

  private void files(List<String> paths, boolean recursive) {
    if (paths.isEmpty()) {
      search("(standard input)", call.in());
    }
    for (String path : paths) {
      try {
        if (!path.equals("-") && call.files().node(path) instanceof Folder) {
          if (!recursive) {
            call.fail(path + ": " + Trouble.IS_FOLDER);
          } else {
            folder(path, call.files().list(path));
          }
        } else {
          search(path, path.equals("-") ? call.in() : call.files().read(path));
        }
      } catch (Trouble e) {
        if (!options.has('s')) {
          call.fail(path + ": " + e.words());
        }
      }
    }
  }

  private void folder(String path, Folder folder) {
    for (String name : folder.entries().keySet()) {
      files(List.of(path.isEmpty() ? name : Paths.below(path, name)), true);
    }
  }

  private void search(String name, String text) {
    int count = 0;
    int number = 0;
    int most = options.number('m', Integer.MAX_VALUE);
    String prefix = named ? name + ":" : "";
    boolean quiet = options.has('c') || options.has('l') || options.has('L') || options.has('q');
    for (String line : Call.lines(text)) {
      number++;
      call.budget().spend(2);
      if (count < most && patterns.stream().anyMatch(p -> p.in(line)) != options.has('v')) {
        count++;
        if (!quiet) {
          show(prefix + (options.has('n') ? number + ":" : ""), line);
        }
      }
    }
    found |= count > 0;
    if (options.has('q')) {
      return;
    }
    if (options.has('l') || options.has('L')) {
      if (count > 0 == options.has('l')) {
        call.line(name);
      }
    } else if (options.has('c')) {
      call.line(prefix + count);
    }
  }

  private void show(String prefix, String line) {
    if (!options.has('o')) {
      call.line(prefix + line);
    } else if (!options.has('v')) {
      patterns.getFirst().within(matcher -> matches(matcher, prefix), line);
    }
  }

  private boolean matches(Matcher matcher, String prefix) {
    while (matcher.find()) {
      if (!matcher.group().isEmpty()) {
        call.line(prefix + matcher.group());
      }
    }
    return true;
  }
}

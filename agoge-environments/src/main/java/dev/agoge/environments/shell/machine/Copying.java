package dev.agoge.environments.shell.machine;

import java.util.List;
import java.util.TreeMap;

/** {@code cp} and {@code mv}. */
final class Copying {
  private static final String OMITTED = "-r not specified; omitting directory";

  private Copying() {}

  static int cp(Call call) {
    Options options = Options.of(call.args(), "rRafpv", "");
    boolean recursive = options.has('r') || options.has('R') || options.has('a');
    return each(call, options, (from, to) -> copy(call.files(), from, to, recursive));
  }

  static int mv(Call call) {
    Options options = Options.of(call.args(), "fnv", "");
    return each(
        call,
        options,
        (from, to) -> {
          if (!(options.has('n') && call.files().find(to).isPresent())) {
            move(call.files(), from, to);
          }
        });
  }

  private interface Step {
    void take(String from, String to);
  }

  private static int each(Call call, Options options, Step step) {
    List<String> paths = options.operands(2);
    String target = paths.getLast();
    boolean into = call.files().isFolder(target);
    if (!into && paths.size() > 2) {
      boolean missing = call.files().find(target).isEmpty();
      return call.fail(
          "target '" + target + "': " + (missing ? Trouble.MISSING : Trouble.NO_FOLDER));
    }
    for (String from : paths.subList(0, paths.size() - 1)) {
      String to = into ? Paths.below(target, Paths.last(from)) : target;
      try {
        Node node = call.files().node(from);
        if (call.files().names(from).equals(call.files().names(to))) {
          call.fail("'" + from + "' and '" + to + "' are the same file");
        } else if (node instanceof Folder && below(call.files(), to, from)) {
          call.fail("cannot " + call.name() + " '" + from + "' into itself, '" + to + "'");
        } else {
          step.take(from, to);
        }
      } catch (Trouble e) {
        call.fail(complaint(call, from, to, e.words()));
      }
    }
    return call.status();
  }

  private static String complaint(Call call, String from, String to, String words) {
    if (words.startsWith(OMITTED)) {
      return words + " '" + from + "'";
    }
    boolean missing = words.equals(Trouble.MISSING) && !exists(call.files(), from);
    boolean made = words.equals(Trouble.MISSING) && call.name().equals("cp");
    if (made && !missing) {
      return "cannot create regular file '" + to + "': " + words;
    }
    String verb = call.name().equals("mv") ? "move" : "copy";
    return missing
        ? "cannot stat '" + from + "': " + words
        : "cannot " + verb + " '" + from + "' to '" + to + "': " + words;
  }

  private static boolean exists(Files files, String path) {
    try {
      return files.find(path).isPresent();
    } catch (Trouble e) {
      return false;
    }
  }

  private static boolean below(Files files, String path, String folder) {
    List<String> names = files.names(path);
    List<String> outer = files.names(folder);
    return names.size() > outer.size() && names.subList(0, outer.size()).equals(outer);
  }

  private static void copy(Files files, String from, String to, boolean recursive) {
    switch (files.node(from)) {
      case Folder _ when !recursive -> throw new Trouble(OMITTED);
      case Folder _ -> files.put(to, copied(files, from));
      case PlainFile file -> {
        String content = files.read(from);
        if (files.find(to).isPresent()) {
          files.write(to, content, false);
        } else {
          files.put(to, new PlainFile(content, file.mode(), false, Node.TODAY));
        }
      }
    }
  }

  private static Node copied(Files files, String path) {
    return switch (files.node(path)) {
      case PlainFile file -> new PlainFile(files.read(path), file.mode(), false, Node.TODAY);
      case Folder folder -> {
        TreeMap<String, Node> entries = new TreeMap<>();
        for (String name : files.list(path).entries().keySet()) {
          entries.put(name, copied(files, Paths.below(path, name)));
        }
        yield new Folder(entries, folder.mode(), false, Node.TODAY);
      }
    };
  }

  private static void move(Files files, String from, String to) {
    Node node = files.node(from);
    if (Changes.inside(files, from)) {
      throw new Trouble("Device or resource busy");
    }
    files.find(to).ifPresent(there -> replaceable(node, there));
    files.put(to, node);
    files.remove(from);
  }

  private static void replaceable(Node node, Node there) {
    if (there instanceof Folder folder) {
      throw new Trouble(
          node instanceof Folder
              ? folder.entries().isEmpty() ? Trouble.EXISTS : "Directory not empty"
              : Trouble.IS_FOLDER);
    }
    if (node instanceof Folder) {
      throw new Trouble(Trouble.NO_FOLDER);
    }
  }
}

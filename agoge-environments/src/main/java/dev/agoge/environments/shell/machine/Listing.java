package dev.agoge.environments.shell.machine;

import java.util.ArrayList;
import java.util.List;

/** Commands that show what files there are. */
final class Listing {
  private Listing() {}

  static int cd(Call call) {
    String target = call.args().isEmpty() ? Machine.HOME : call.args().getFirst();
    if (call.args().size() > 1) {
      return fail(call, "too many arguments");
    }
    try {
      call.files().enter(target);
      return 0;
    } catch (Trouble e) {
      return fail(call, target + ": " + e.words());
    }
  }

  /** The shell itself complains of a command that is part of it. */
  private static int fail(Call call, String words) {
    call.err().append("sh: cd: ").append(words).append('\n');
    return 1;
  }

  static int pwd(Call call) {
    call.line(call.files().asked());
    return 0;
  }

  static int ls(Call call) {
    Options options = Options.of(call.args(), "laARd1h", "");
    List<String> paths = new ArrayList<>(options.operands());
    if (paths.isEmpty()) {
      paths.add(".");
    }
    List<String> folders = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    for (String path : paths.stream().sorted().toList()) {
      try {
        Node node = call.files().node(path);
        (node instanceof Folder && !options.has('d') ? folders : plain).add(path);
      } catch (Trouble e) {
        call.fail("cannot access '" + path + "': " + e.words());
      }
    }
    plain.forEach(path -> entry(call, options, path, call.files().node(path)));
    boolean titled = paths.size() > 1 || options.has('R');
    boolean gap = !plain.isEmpty();
    for (String path : folders) {
      gap = folder(call, options, path, titled, gap);
    }
    return call.err().isEmpty() ? 0 : 2;
  }

  private static boolean folder(
      Call call, Options options, String path, boolean titled, boolean gap) {
    Folder folder;
    try {
      folder = call.files().list(path);
    } catch (Trouble e) {
      call.fail("cannot open directory '" + path + "': " + e.words());
      return gap;
    }
    if (titled) {
      call.line((gap ? "\n" : "") + path + ":");
    }
    boolean all = options.has('a');
    if (options.has('l')) {
      call.line("total " + total(folder, all, options.has('A')));
    }
    if (all) {
      entry(call, options, ".", folder);
      entry(call, options, "..", folder);
    }
    List<String> inner = new ArrayList<>();
    folder
        .entries()
        .forEach(
            (name, node) -> {
              if (all || options.has('A') || !name.startsWith(".")) {
                entry(call, options, name, node);
                if (node instanceof Folder) {
                  inner.add(Paths.below(path, name));
                }
              }
            });
    if (options.has('R')) {
      inner.forEach(p -> folder(call, options, p, true, true));
    }
    return true;
  }

  private static void entry(Call call, Options options, String name, Node node) {
    call.budget().spend(20);
    if (options.has('l')) {
      call.line(
          "%s 1 %s %s %6d %s %s"
              .formatted(
                  node.modeText(), node.owner(), node.owner(), node.size(), node.dayText(), name));
    } else {
      call.line(name);
    }
  }

  /** Blocks of the entries that are listed. */
  private static long total(Folder folder, boolean all, boolean hidden) {
    long sum = all ? 8 : 0;
    for (var entry : folder.entries().entrySet()) {
      sum += all || hidden || !entry.getKey().startsWith(".") ? blocks(entry.getValue()) : 0;
    }
    return sum;
  }

  private static long blocks(Node node) {
    return node instanceof Folder ? 4 : (node.size() + 4095) / 4096 * 4;
  }

  static int stat(Call call) {
    Options options = Options.of(call.args(), "", "c");
    for (String path : options.operands(1)) {
      try {
        Node node = call.files().node(path);
        String mode = Integer.toOctalString(node.mode());
        if (options.has('c')) {
          call.line(
              options
                  .value('c', "")
                  .replace("%a", mode)
                  .replace("%A", node.modeText())
                  .replace("%s", String.valueOf(node.size()))
                  .replace("%U", node.owner())
                  .replace("%n", path));
          continue;
        }
        call.line("  File: " + path);
        call.line("  Size: " + node.size() + "  " + kind(node));
        call.line("Access: (0" + mode + "/" + node.modeText() + ")  Uid: " + node.owner());
        call.line("Modify: " + node.dayText());
      } catch (Trouble e) {
        call.fail("cannot statx '" + path + "': " + e.words());
      }
    }
    return call.status();
  }

  private static String kind(Node node) {
    return node instanceof Folder
        ? "directory"
        : node.size() == 0 ? "regular empty file" : "regular file";
  }

  static int file(Call call) {
    for (String path : Options.of(call.args(), "", "").operands(1)) {
      String kind;
      try {
        kind =
            call.files().node(path) instanceof Folder ? "directory" : type(call.files().read(path));
      } catch (Trouble e) {
        kind = "cannot open `" + path + "' (" + e.words() + ")";
      }
      call.line(path + ": " + kind);
    }
    return 0;
  }

  private static String type(String text) {
    if (text.isEmpty()) {
      return "empty";
    }
    boolean plain = text.chars().allMatch(c -> c < 127 && (c >= ' ' || c == '\n' || c == '\t'));
    return Tar.isArchive(text)
        ? "POSIX tar archive"
        : text.startsWith("#!") ? "script, ASCII text executable" : plain ? "ASCII text" : "data";
  }

  static int du(Call call) {
    Options options = Options.of(call.args(), "sabh", "");
    List<String> paths = options.operands().isEmpty() ? List.of(".") : options.operands();
    for (String path : paths) {
      try {
        size(call, options, path, call.files().node(path), true);
      } catch (Trouble e) {
        call.fail("cannot access '" + path + "': " + e.words());
      }
    }
    return call.status();
  }

  private static long size(Call call, Options options, String path, Node node, boolean top) {
    long size = options.has('b') ? node.size() : blocks(node);
    if (node instanceof Folder folder) {
      for (var entry : folder.entries().entrySet()) {
        size += size(call, options, Paths.below(path, entry.getKey()), entry.getValue(), false);
      }
    }
    if (top || (!options.has('s') && (node instanceof Folder || options.has('a')))) {
      call.line(size + "\t" + path);
    }
    return size;
  }
}

package dev.agoge.environments.shell.machine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands that make, remove and mark files. */
final class Changes {
  private static final Pattern SYMBOLIC = Pattern.compile("([ugoa]*)([-+=])([rwxX]*)");

  private Changes() {}

  static int mkdir(Call call) {
    Options options = Options.of(call.args(), "pv", "");
    for (String path : options.operands(1)) {
      try {
        make(call.files(), path, options.has('p'));
      } catch (Trouble e) {
        call.fail("cannot create directory '" + path + "': " + e.words());
      }
    }
    return call.status();
  }

  private static void make(Files files, String path, boolean parents) {
    Optional<Node> there = files.find(stripped(path));
    if (there.isPresent()) {
      if (!(parents && there.get() instanceof Folder)) {
        throw new Trouble(Trouble.EXISTS);
      }
      return;
    }
    List<String> names = files.names(path);
    String parent = Paths.text(names.subList(0, names.size() - 1));
    if (parents && files.find(parent).isEmpty()) {
      make(files, parent, true);
    }
    files.put(path, Folder.empty());
  }

  private static String stripped(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  static int rm(Call call) {
    Options options = Options.of(call.args(), "rRfvd", "");
    boolean force = options.has('f');
    for (String path : force ? options.operands() : options.operands(1)) {
      try {
        boolean recursive = options.has('r') || options.has('R');
        if (call.files().node(path) instanceof Folder && !recursive) {
          throw new Trouble(Trouble.IS_FOLDER);
        }
        if (List.of(".", "..").contains(Paths.last("/" + path)) || inside(call.files(), path)) {
          throw new Trouble("refusing to remove the current directory");
        }
        removeOne(call.files(), path, recursive);
      } catch (Trouble e) {
        if (!(force && e.words().equals(Trouble.MISSING))) {
          call.fail("cannot remove '" + path + "': " + e.words());
        }
      }
    }
    return call.status();
  }

  /** Whether the user is in a folder or below it, so that it must stay. */
  static boolean inside(Files files, String path) {
    if (!files.isFolder(path)) {
      return false;
    }
    String here = files.asked() + "/";
    String folder = Paths.text(files.names(path));
    return here.startsWith(folder.endsWith("/") ? folder : folder + "/");
  }

  /** Removes a node, its contents only if told so; each folder must let its entries be removed. */
  static void removeOne(Files files, String path, boolean recursive) {
    if (files.node(path) instanceof Folder folder) {
      if (!recursive && !folder.entries().isEmpty()) {
        throw new Trouble("Directory not empty");
      }
      for (String name : folder.entries().keySet()) {
        removeOne(files, Paths.below(path, name), true);
      }
    }
    files.remove(path);
  }

  static int rmdir(Call call) {
    for (String path : Options.of(call.args(), "", "").operands(1)) {
      try {
        if (!(call.files().node(path) instanceof Folder)) {
          throw new Trouble(Trouble.NO_FOLDER);
        }
        if (inside(call.files(), path)) {
          throw new Trouble("Invalid argument");
        }
        removeOne(call.files(), path, false);
      } catch (Trouble e) {
        call.fail("failed to remove '" + path + "': " + e.words());
      }
    }
    return call.status();
  }

  static int touch(Call call) {
    for (String path : Options.of(call.args(), "c", "").operands(1)) {
      try {
        Optional<Node> there = call.files().find(path);
        if (there.isEmpty()) {
          call.files().put(path, PlainFile.of(""));
        } else if (there.get() instanceof PlainFile file) {
          call.files().write(path, file.content(), false);
        }
      } catch (Trouble e) {
        call.fail("cannot touch '" + path + "': " + e.words());
      }
    }
    return call.status();
  }

  static int chmod(Call call) {
    boolean recursive = !call.args().isEmpty() && call.args().getFirst().equals("-R");
    List<String> args = recursive ? call.args().subList(1, call.args().size()) : call.args();
    if (args.size() < 2) {
      return call.fail("missing operand");
    }
    String mode = args.getFirst();
    changed(Folder.empty(), mode);
    for (String path : args.subList(1, args.size())) {
      try {
        apply(call, mode, path, recursive);
      } catch (Trouble e) {
        call.fail("cannot access '" + path + "': " + e.words());
      }
    }
    return call.status();
  }

  private static void apply(Call call, String mode, String path, boolean recursive) {
    Node node = call.files().node(path);
    call.files().chmod(path, changed(node, mode));
    if (recursive && node instanceof Folder folder) {
      for (String name : folder.entries().keySet()) {
        apply(call, mode, Paths.below(path, name), true);
      }
    }
  }

  private static int changed(Node node, String text) {
    if (text.matches("0?[0-7]{1,3}")) {
      return Integer.parseInt(text, 8);
    }
    int mode = node.mode();
    for (String clause : text.split(",", -1)) {
      Matcher parts = SYMBOLIC.matcher(clause);
      if (!parts.matches()) {
        throw new Trouble("invalid mode: '" + text + "'");
      }
      String who =
          parts.group(1).isEmpty() || parts.group(1).contains("a") ? "ugo" : parts.group(1);
      boolean enter = node instanceof Folder || (mode & 0111) != 0;
      String rights = parts.group(3).replace("X", enter ? "x" : "");
      int bits = 0;
      int all = 0;
      for (int w = 0; w < who.length(); w++) {
        char c = who.charAt(w);
        int shift = c == 'u' ? 6 : c == 'g' ? 3 : 0;
        all |= 7 << shift;
        for (int r = 0; r < rights.length(); r++) {
          char right = rights.charAt(r);
          bits |= (right == 'r' ? 4 : right == 'w' ? 2 : 1) << shift;
        }
      }
      mode =
          switch (parts.group(2)) {
            case "+" -> mode | bits;
            case "-" -> mode & ~bits;
            default -> (mode & ~all) | bits;
          };
    }
    return mode;
  }
}

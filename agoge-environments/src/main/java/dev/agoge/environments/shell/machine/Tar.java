package dev.agoge.environments.shell.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * {@code tar}: archives are files of an own, plain form: a first line, then for each entry a line
 * with its mode, length and path, its content, and a line end. A folder has the length {@code -}.
 */
public final class Tar {
  private static final String HEAD = "agoge-tar 1\n";

  private Tar() {}

  static boolean isArchive(String text) {
    return text.startsWith(HEAD);
  }

  /** The archive of some nodes by their paths. */
  public static String pack(NavigableMap<String, Node> nodes) {
    StringBuilder text = new StringBuilder(HEAD);
    nodes.forEach((path, node) -> pack(path, node, text));
    return text.toString();
  }

  private static void pack(String path, Node node, StringBuilder text) {
    String mode = Integer.toOctalString(node.mode());
    switch (node) {
      case Folder folder -> {
        text.append(mode).append(" - ").append(path).append("/\n");
        folder.entries().forEach((name, inner) -> pack(path + "/" + name, inner, text));
      }
      case PlainFile(String content, _, _, _) -> {
        text.append(mode).append(' ').append(content.length()).append(' ').append(path);
        text.append('\n').append(content).append('\n');
      }
    }
  }

  private record Entry(String path, int mode, boolean folder, String content) {}

  private static List<Entry> entries(String archive) {
    if (!isArchive(archive)) {
      throw new Trouble("This does not look like a tar archive");
    }
    List<Entry> entries = new ArrayList<>();
    int at = HEAD.length();
    while (at < archive.length()) {
      int end = archive.indexOf('\n', at);
      String[] head = end < 0 ? new String[0] : archive.substring(at, end).split(" ", 3);
      if (head.length < 3 || !head[0].matches("[0-7]{1,3}") || !head[1].matches("-|[0-9]{1,6}")) {
        throw new Trouble("Unexpected EOF in archive");
      }
      boolean folder = head[1].equals("-");
      int length = folder ? 0 : Integer.parseInt(head[1]);
      int next = folder ? end + 1 : end + 2 + length;
      if (next > archive.length()) {
        throw new Trouble("Unexpected EOF in archive");
      }
      String content = folder ? "" : archive.substring(end + 1, end + 1 + length);
      entries.add(new Entry(head[2], Integer.parseInt(head[0], 8), folder, content));
      at = next;
    }
    return entries;
  }

  static int tar(Call call) {
    List<String> args = new ArrayList<>(call.args());
    if (!args.isEmpty() && args.getFirst().matches("[ctxvf]+")) {
      args.set(0, "-" + args.getFirst());
    }
    Options options = Options.of(args, "ctxv", "fC");
    String archive = options.value('f', "");
    if (archive.isEmpty()) {
      return 1 + call.fail("option -f ARCHIVE is needed");
    }
    if (options.has('c')) {
      return create(call, options, archive);
    }
    if (!options.has('t') && !options.has('x')) {
      return 1 + call.fail("you must specify one of the options -c, -t, -x");
    }
    List<Entry> entries;
    try {
      entries = entries(call.files().read(archive));
    } catch (Trouble e) {
      return 1 + call.fail(archive + ": " + e.words());
    }
    for (Entry entry : entries) {
      boolean wanted =
          options.operands().isEmpty()
              || options.operands().stream().anyMatch(p -> entry.path().startsWith(p));
      if (wanted) {
        use(call, options, entry);
      }
    }
    return call.err().isEmpty() ? 0 : 2;
  }

  private static void use(Call call, Options options, Entry entry) {
    call.budget().spend(100);
    if (options.has('t') || options.has('v')) {
      call.line(entry.path());
    }
    if (!options.has('x')) {
      return;
    }
    try {
      String path = options.value('C', ".") + "/" + entry.path();
      List<String> names = call.files().names(path);
      for (int i = 1; i < names.size(); i++) {
        String parent = Paths.text(names.subList(0, i));
        if (call.files().find(parent).isEmpty()) {
          call.files().put(parent, Folder.empty());
        }
      }
      if (!entry.folder()) {
        call.files().put(path, new PlainFile(entry.content(), entry.mode(), false, Node.TODAY));
      } else if (call.files().find(path.replaceFirst("/$", "")).isEmpty()) {
        call.files().put(path, Folder.empty().withMode(entry.mode() | 0700));
      }
    } catch (Trouble e) {
      call.fail(entry.path() + ": " + e.words());
    }
  }

  private static int create(Call call, Options options, String archive) {
    TreeMap<String, Node> nodes = new TreeMap<>();
    for (String path : options.operands(1)) {
      try {
        String whole = options.has('C') ? Paths.below(options.value('C', "."), path) : path;
        nodes.put(path.replaceFirst("/+$", ""), readable(call.files(), whole));
      } catch (Trouble e) {
        call.fail(path + ": Cannot stat: " + e.words());
      }
    }
    call.files().write(archive, pack(nodes), false);
    return call.err().isEmpty() ? 0 : 2;
  }

  private static Node readable(Files files, String path) {
    if (files.node(path) instanceof PlainFile file) {
      files.read(path);
      return file;
    }
    Folder folder = files.list(path);
    folder.entries().keySet().forEach(name -> readable(files, Paths.below(path, name)));
    return folder;
  }
}

package dev.agoge.environments.shell;

import dev.agoge.environments.shell.machine.Folder;
import dev.agoge.environments.shell.machine.Node;
import dev.agoge.environments.shell.machine.PlainFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * In what files differ from what is wanted: names, contents and rights count, dates do not, and in
 * {@code /tmp} anything may lie.
 */
final class Comparison {
  private static final String SCRATCH = "/tmp";

  private Comparison() {}

  /** A path at which there should be something else; empty for nothing. */
  record Difference(String path, Optional<Node> is, Optional<Node> wanted) {}

  /** All differences, those of a folder before those below it. */
  static List<Difference> of(Folder files, Folder wanted) {
    List<Difference> found = new ArrayList<>();
    compare("", files, wanted, found);
    return found;
  }

  private static void compare(String path, Folder is, Folder wanted, List<Difference> found) {
    if (is == wanted || path.equals(SCRATCH)) {
      return;
    }
    if (is.mode() != wanted.mode()) {
      found.add(new Difference(path, Optional.of(is), Optional.of(wanted)));
    }
    TreeSet<String> names = new TreeSet<>(is.entries().keySet());
    names.addAll(wanted.entries().keySet());
    for (String name : names) {
      String inner = path + "/" + name;
      Optional<Node> mine = is.find(List.of(name));
      Optional<Node> theirs = wanted.find(List.of(name));
      if (mine.orElse(null) instanceof Folder a && theirs.orElse(null) instanceof Folder b) {
        compare(inner, a, b, found);
      } else if (!same(mine, theirs)) {
        found.add(new Difference(inner, mine, theirs));
      }
    }
  }

  private static boolean same(Optional<Node> mine, Optional<Node> theirs) {
    return mine.orElse(null) instanceof PlainFile a
        && theirs.orElse(null) instanceof PlainFile b
        && a.mode() == b.mode()
        && a.content().equals(b.content());
  }
}

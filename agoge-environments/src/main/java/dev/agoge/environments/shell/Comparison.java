package dev.agoge.environments.shell;

import dev.agoge.environments.shell.machine.Folder;
import dev.agoge.environments.shell.machine.Node;
import dev.agoge.environments.shell.machine.PlainFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

  /** Whether nothing differs. */
  static boolean none(Folder files, Folder wanted) {
    return of(files, wanted).isEmpty();
  }

  private static void compare(String path, Folder is, Folder wanted, List<Difference> found) {
    if (path.equals(SCRATCH) || is.equals(wanted)) {
      return;
    }
    if (is.mode() != wanted.mode()) {
      found.add(new Difference(path, Optional.of(is), Optional.of(wanted)));
    }
    for (String name : names(is.entries().keySet(), wanted.entries().keySet())) {
      Node mine = is.entries().get(name);
      Node theirs = wanted.entries().get(name);
      if (mine instanceof Folder a && theirs instanceof Folder b) {
        compare(path + "/" + name, a, b, found);
      } else if (!same(mine, theirs)) {
        found.add(
            new Difference(
                path + "/" + name, Optional.ofNullable(mine), Optional.ofNullable(theirs)));
      }
    }
  }

  private static Set<String> names(Set<String> mine, Set<String> theirs) {
    if (mine.equals(theirs)) {
      return mine;
    }
    Set<String> names = new TreeSet<>(mine);
    names.addAll(theirs);
    return names;
  }

  private static boolean same(@Nullable Node mine, @Nullable Node theirs) {
    return mine instanceof PlainFile a
        && theirs instanceof PlainFile b
        && a.mode() == b.mode()
        && a.content().equals(b.content());
  }
}

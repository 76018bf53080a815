package dev.agoge.environments.shell;

import dev.agoge.environments.shell.Puzzle.End;
import dev.agoge.environments.shell.ShellState.Outcome;
import dev.agoge.environments.shell.machine.Folder;
import dev.agoge.environments.shell.machine.Node;
import dev.agoge.environments.shell.machine.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The lines that are listed in a state, if choices are asked for. */
final class Choices {
  private static final int MOST_FOLDERS = 12;
  private static final int MOST_FILES = 16;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.][A-Za-z0-9_.-]*");
  private static final List<String> LOOKS =
      List.of("ls -R /home/user", "find /home/user -type f", "env");

  private final Puzzle puzzle;
  private final ShellState state;

  private Choices(Puzzle puzzle, ShellState state) {
    this.puzzle = puzzle;
    this.state = state;
  }

  /**
   * First what looks around, so that its near misses come first too; then the puzzle's own lines,
   * right and wrong ones, as far as they can be run; last what may end the task.
   */
  static List<String> of(Puzzle puzzle, ShellState state) {
    return state.outcome() == Outcome.OPEN ? new Choices(puzzle, state).all() : List.of();
  }

  private List<String> all() {
    Set<String> actions = new LinkedHashSet<>(List.of("ls -la", "ls -l"));
    places(actions);
    actions.addAll(LOOKS);
    String next = Guide.next(puzzle, state);
    actions.addAll(lines(next));
    switch (puzzle.end()) {
      case End.Files _ -> actions.add(Rules.DONE);
      case End.Flag hunt -> {
        if (next.startsWith(Rules.SUBMIT)) {
          actions.addAll(flags(hunt));
        }
      }
    }
    return Collections.unmodifiableList(new ArrayList<>(actions));
  }

  /** The right one is told from the others by nothing but its text, nor by its place. */
  private static Set<String> flags(End.Flag hunt) {
    Set<String> flags = new TreeSet<>();
    flags.add(Rules.SUBMIT + " " + hunt.flag());
    hunt.others().forEach(flag -> flags.add(Rules.SUBMIT + " " + flag));
    return flags;
  }

  private Set<String> lines(String next) {
    Set<String> lines = new TreeSet<>();
    puzzle.looks().stream().limit(state.shown() + 1L).forEach(look -> lines.add(look.line()));
    lines.addAll(puzzle.fixes());
    lines.addAll(puzzle.others());
    lines.removeIf(line -> !Rules.isValid(state, state.trials().of(line)));
    if (!next.equals(Rules.DONE) && !next.startsWith(Rules.SUBMIT)) {
      lines.add(next);
    }
    return lines;
  }

  private void places(Set<String> actions) {
    String here = state.machine().here();
    if (!here.equals("/")) {
      actions.add("cd ..");
    }
    if (!(state.machine().root().find(Paths.names("/", here)).orElse(null) instanceof Folder folder)
        || !folder.allows(1)) {
      return;
    }
    int folders = 0;
    int files = 0;
    for (var entry : folder.entries().entrySet()) {
      Node node = entry.getValue();
      boolean isFolder = node instanceof Folder;
      boolean listed = isFolder ? folders < MOST_FOLDERS : files < MOST_FILES;
      if (!listed || !node.allows(isFolder ? 1 : 4) || !PLAIN.matcher(entry.getKey()).matches()) {
        continue;
      }
      actions.add((isFolder ? "cd " : "cat ") + entry.getKey());
      folders += isFolder ? 1 : 0;
      files += isFolder ? 0 : 1;
    }
  }
}

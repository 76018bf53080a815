package dev.agoge.environments.shell;

import dev.agoge.environments.shell.Comparison.Difference;
import dev.agoge.environments.shell.Puzzle.End;
import dev.agoge.environments.shell.ShellState.Outcome;
import dev.agoge.environments.shell.machine.Folder;
import dev.agoge.environments.shell.machine.Machine;
import dev.agoge.environments.shell.machine.Node;
import dev.agoge.environments.shell.machine.PlainFile;
import dev.agoge.environments.shell.machine.Shell;
import dev.agoge.environments.shell.machine.Trials;
import java.util.List;

/**
 * What to do next, found from the state alone. First the looks whose clues are not seen yet. Then,
 * for a flag, submit it; for files, the shortest rest of the puzzle's own lines that leads to the
 * goal if it is run from here; and where damage was done that these lines do not undo, a repair of
 * the first difference.
 */
final class Guide {
  private Guide() {}

  static String next(Puzzle puzzle, ShellState state) {
    if (puzzle.end() instanceof End.Files(Folder wanted)) {
      return nextFix(puzzle, state, wanted);
    }
    String flag = puzzle.end() instanceof End.Flag hunt ? hunt.flag() : "";
    return look(puzzle, state, Rules.SUBMIT + " " + flag);
  }

  /** The next look, if it still shows its clue. */
  private static String look(Puzzle puzzle, ShellState state, String otherwise) {
    if (state.shown() >= puzzle.looks().size()) {
      return otherwise;
    }
    String line = puzzle.looks().get(state.shown()).line();
    Shell.Outcome outcome = state.trials().of(line);
    boolean shows = Rules.shown(puzzle, state.shown(), outcome.output()) > state.shown();
    return shows && Rules.isValid(state, outcome) ? line : otherwise;
  }

  private static String nextFix(Puzzle puzzle, ShellState state, Folder wanted) {
    List<Difference> left = Comparison.of(state.machine().root(), wanted);
    if (left.isEmpty()) {
      return Rules.DONE;
    }
    String look = look(puzzle, state, "");
    if (!look.isEmpty()) {
      return look;
    }
    for (int from = puzzle.fixes().size() - 1; from >= 0; from--) {
      List<String> rest = puzzle.fixes().subList(from, puzzle.fixes().size());
      if (leadsTo(state.trials(), rest, wanted)) {
        return firstOfUse(state.trials(), rest);
      }
    }
    return repair(state.machine(), left.getFirst());
  }

  private static boolean leadsTo(Trials trials, List<String> lines, Folder wanted) {
    Machine after = trials.of(String.join("; ", lines)).machine();
    return Comparison.none(after.root(), wanted);
  }

  private static String firstOfUse(Trials trials, List<String> lines) {
    return lines.stream()
        .filter(line -> !trials.of(line).machine().root().equals(trials.machine().root()))
        .findFirst()
        .orElseThrow();
  }

  /** A line that takes one step towards the end of a difference. */
  private static String repair(Machine machine, Difference difference) {
    String path = difference.path();
    Node is = difference.is().orElse(null);
    Node wanted = difference.wanted().orElse(null);
    if (is == null) {
      return wanted instanceof PlainFile file ? write(path, file) : "mkdir " + quoted(path);
    }
    if (wanted == null || is instanceof Folder != wanted instanceof Folder) {
      boolean inside = (machine.here() + "/").startsWith(path + "/");
      return inside ? "cd" : removal(path, is);
    }
    boolean rewritten =
        wanted instanceof PlainFile a
            && is instanceof PlainFile b
            && !a.content().equals(b.content());
    if (rewritten && is.allows(2)) {
      return wanted instanceof PlainFile file ? write(path, file) : "";
    }
    return rewritten
        ? "chmod u+w " + quoted(path)
        : "chmod " + Integer.toOctalString(wanted.mode()) + " " + quoted(path);
  }

  /** What cannot be entered cannot be emptied. */
  private static String removal(String path, Node is) {
    return is instanceof Folder
        ? "chmod -R u+rwx " + quoted(path) + " && rm -rf " + quoted(path)
        : "rm -f " + quoted(path);
  }

  private static String write(String path, PlainFile file) {
    return "printf '%s' " + quoted(file.content()) + " > " + quoted(path);
  }

  private static String quoted(String text) {
    return text.matches("[A-Za-z0-9_./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** How far the task is, in [0, 1]: 1 exactly if it is solved. */
  static double progress(Puzzle puzzle, ShellState state) {
    if (state.outcome() == Outcome.SOLVED) {
      return 1;
    }
    double steps = puzzle.looks().size();
    double done = state.shown();
    if (puzzle.end() instanceof End.Files(Folder wanted)) {
      double all = Comparison.of(puzzle.start().root(), wanted).size();
      double left = Comparison.of(state.machine().root(), wanted).size();
      steps = 1;
      done = Math.max(0, 1 - left / all);
    }
    return done / (steps + 1);
  }
}

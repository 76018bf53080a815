package dev.agoge.environments.shell;

import dev.agoge.environment.Observation;
import dev.agoge.environments.shell.ShellState.Outcome;
import dev.agoge.environments.shell.machine.Folder;
import dev.agoge.environments.shell.machine.Machine;
import dev.agoge.environments.shell.machine.Node;
import dev.agoge.environments.shell.machine.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Shows a state; everything is rendered when asked for. */
record ShellObservation(Puzzle puzzle, ShellState state) implements Observation {
  /** The message of a line that prints nothing, as the empty one is that of the start. */
  static final String NOTHING = "\n";

  private static final int MOST_FOLDERS = 12;
  private static final int MOST_FILES = 16;
  private static final List<String> LOOKS =
      List.of("ls -R /home/user", "find /home/user -type f", "env");

  @Override
  public int player() {
    return 0;
  }

  @Override
  public String text() {
    String shown = state.message().equals(NOTHING) ? "" : state.message();
    String before = state.message().isEmpty() ? opening() : shown;
    String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
    return state.outcome() == Outcome.OPEN ? before + gap + prompt() : before;
  }

  private String opening() {
    String end =
        puzzle.end() instanceof Puzzle.End.Files
            ? "When all is in order, type: done"
            : "When you know the flag, type: submit FLAG";
    return "You are at a shell, as user in /home/user; help lists the commands.\nTask: "
        + puzzle.goal()
        + "\n"
        + end
        + "\n";
  }

  private String prompt() {
    String here = state.machine().here();
    boolean home = (here + "/").startsWith(Machine.HOME + "/");
    return (home ? "~" + here.substring(Machine.HOME.length()) : here) + "$";
  }

  /**
   * First what looks around, so that its near misses come first too; then the puzzle's own lines,
   * right and wrong ones, as far as they can be run; last what may end the task.
   */
  @Override
  public List<String> admissible() {
    if (state.outcome() != Outcome.OPEN) {
      return List.of();
    }
    Set<String> actions = new LinkedHashSet<>(List.of("ls -la", "ls -l"));
    places(actions);
    String next = Guide.next(puzzle, state);
    Set<String> lines = new TreeSet<>(LOOKS);
    puzzle.looks().stream().limit(state.shown() + 1L).forEach(look -> lines.add(look.line()));
    lines.addAll(puzzle.fixes());
    lines.addAll(puzzle.others());
    lines.removeIf(line -> !Rules.step(puzzle, state, line).valid());
    if (!next.equals(Rules.DONE) && !next.startsWith(Rules.SUBMIT)) {
      lines.add(next);
    }
    actions.addAll(lines);
    if (puzzle.end() instanceof Puzzle.End.Files) {
      actions.add(Rules.DONE);
    } else if (next.startsWith(Rules.SUBMIT)) {
      actions.add(next);
    }
    return Collections.unmodifiableList(new ArrayList<>(actions));
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
      if (!entry.getKey().matches("[A-Za-z0-9_.][A-Za-z0-9_.-]*")) {
        continue;
      }
      if (node instanceof Folder && node.allows(1) && folders++ < MOST_FOLDERS) {
        actions.add("cd " + entry.getKey());
      } else if (!(node instanceof Folder) && node.allows(4) && files++ < MOST_FILES) {
        actions.add("cat " + entry.getKey());
      }
    }
  }

  @Override
  public String stateKey() {
    return state.outcome().name().charAt(0) + "" + state.shown() + state.machine().digest();
  }
}

package dev.agoge.environments.shell;

import dev.agoge.environment.Observation;
import dev.agoge.environments.shell.ShellState.Outcome;
import dev.agoge.environments.shell.machine.Machine;
import java.util.List;

/** Shows a state; everything is rendered when asked for. */
final class ShellObservation implements Observation {
  /** The message of a line that prints nothing, as the empty one is that of the start. */
  static final String NOTHING = "\n";

  private final Puzzle puzzle;
  private final boolean choices;
  private final ShellState state;
  private volatile List<String> admissible = List.of();

  ShellObservation(Puzzle puzzle, boolean choices, ShellState state) {
    this.puzzle = puzzle;
    this.choices = choices;
    this.state = state;
  }

  ShellState state() {
    return state;
  }

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
            : "When you know the flag, type: submit FLAG (the first one counts)";
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

  /** None without choices; worked out when first asked for, by all threads alike. */
  @Override
  public List<String> admissible() {
    List<String> known = admissible;
    if (choices && known.isEmpty()) {
      known = Choices.of(puzzle, state);
      admissible = known;
    }
    return known;
  }

  @Override
  public String stateKey() {
    return state.outcome().name().charAt(0) + "" + state.shown() + state.machine().digest();
  }
}

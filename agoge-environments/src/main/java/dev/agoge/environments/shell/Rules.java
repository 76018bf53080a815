package dev.agoge.environments.shell;

import dev.agoge.environments.shell.Puzzle.End;
import dev.agoge.environments.shell.ShellState.Outcome;
import dev.agoge.environments.shell.machine.Shell;
import dev.agoge.environments.shell.machine.Trials;
import java.util.List;
import java.util.regex.Pattern;

/** What a line does in a state. */
final class Rules {
  static final String DONE = "done";
  static final String SUBMIT = "submit";
  private static final int MOST_CHARACTERS = 3000;
  private static final Pattern FLAG = Pattern.compile("flag\\{[^{}\\s]*+\\}");

  private Rules() {}

  /** What came of a line. */
  record Step(ShellState state, boolean valid) {}

  static Step step(Puzzle puzzle, ShellState state, String text) {
    String line = text.strip();
    if (line.isEmpty()) {
      return new Step(state.telling("type a command; help lists them"), false);
    }
    if (line.equals(DONE)) {
      return done(puzzle, state);
    }
    return line.equals(SUBMIT) || line.startsWith(SUBMIT + " ")
        ? submit(puzzle, state, line.substring(SUBMIT.length()))
        : run(puzzle, state, text);
  }

  private static Step done(Puzzle puzzle, ShellState state) {
    if (!(puzzle.end() instanceof End.Files(var wanted))) {
      return new Step(state.telling("this task ends with: submit FLAG"), false);
    }
    List<Comparison.Difference> left = Comparison.of(state.machine().root(), wanted);
    return left.isEmpty()
        ? new Step(state.ending(Outcome.SOLVED, "solved"), true)
        : new Step(
            state.ending(
                Outcome.FAILED, "not solved: something is wrong at " + left.getFirst().path()),
            true);
  }

  /** The flag may be given by a substitution. The first one is final; other texts do not count. */
  private static Step submit(Puzzle puzzle, ShellState state, String argument) {
    if (!(puzzle.end() instanceof End.Flag hunt)) {
      return new Step(state.telling("this task ends with: " + DONE), false);
    }
    String given = argument.strip();
    if (given.contains("$") || given.contains("`")) {
      given = Shell.run(state.machine(), "echo " + given).output().strip();
    }
    if (!FLAG.matcher(given).matches()) {
      return new Step(state.telling("submit: give one flag, of the form flag{...}"), false);
    }
    return given.equals(hunt.flag())
        ? new Step(state.ending(Outcome.SOLVED, "solved"), true)
        : new Step(state.ending(Outcome.FAILED, "not solved: that is not the flag"), true);
  }

  /** A line that only complains is not valid; one that changes something, or does not, is. */
  private static Step run(Puzzle puzzle, ShellState state, String line) {
    Shell.Outcome outcome = state.trials().run(line);
    Trials after = state.trials().after(outcome.machine());
    boolean valid = isValid(state, outcome);
    int shown = valid ? shown(puzzle, state.shown(), outcome.output()) : state.shown();
    String text = cut(outcome.output()) + (outcome.status() == 0 ? "" : status(outcome.status()));
    return new Step(new ShellState(after, shown, Outcome.OPEN, text), valid);
  }

  /** Whether a line was of use, or at least not only wrong. */
  static boolean isValid(ShellState state, Shell.Outcome outcome) {
    return !outcome.complained() || !outcome.machine().equals(state.machine());
  }

  private static String status(int code) {
    return "[exit status " + code + "]\n";
  }

  /** A clue counts with all those before it. */
  static int shown(Puzzle puzzle, int before, String output) {
    int shown = before;
    for (int i = before; i < puzzle.looks().size(); i++) {
      if (output.contains(puzzle.looks().get(i).clue())) {
        shown = i + 1;
      }
    }
    return shown;
  }

  private static String cut(String output) {
    if (output.length() <= MOST_CHARACTERS) {
      return output;
    }
    int end =
        Character.isHighSurrogate(output.charAt(MOST_CHARACTERS - 1))
            ? MOST_CHARACTERS - 1
            : MOST_CHARACTERS;
    return output.substring(0, end) + "\n[... " + (output.length() - end) + " more characters]\n";
  }
}

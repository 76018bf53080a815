package dev.agoge.environments.shell.machine;

import java.util.NavigableMap;
import java.util.TreeMap;

/** What a line works on while it runs. */
final class Session {
  private static final int MOST_IN_VARIABLES = 20_000;

  private final Machine start;
  private final Files files;
  private final Budget budget = new Budget();
  private NavigableMap<String, String> variables;
  private int status;

  Session(Machine machine) {
    start = machine;
    files = new Files(machine.root(), machine.here());
    variables = new TreeMap<>(machine.variables());
  }

  Files files() {
    return files;
  }

  Budget budget() {
    return budget;
  }

  NavigableMap<String, String> variables() {
    return variables;
  }

  void variables(NavigableMap<String, String> other) {
    variables = other;
  }

  int status() {
    return status;
  }

  void status(int other) {
    status = other;
  }

  /** The machine afterwards; variables must not be a way to carry ever more along. */
  Machine machine() {
    boolean same = files.root().equals(start.root()) && files.here().equals(start.here());
    if (same && variables.equals(start.variables())) {
      return start;
    }
    int size = 0;
    for (var variable : variables.entrySet()) {
      size += variable.getKey().length() + variable.getValue().length() + 1;
    }
    if (size > MOST_IN_VARIABLES) {
      throw new Budget.Exceeded("the variables are too long");
    }
    return new Machine(files.root(), files.here(), variables);
  }
}

package dev.agoge.environments.shell.machine;

import java.util.SortedMap;
import java.util.TreeMap;

/** What a line works on while it runs. */
final class Session {
  private final Files files;
  private final Budget budget = new Budget();
  private SortedMap<String, String> variables;
  private int status;

  Session(Machine machine) {
    files = new Files(machine.root(), machine.here());
    variables = new TreeMap<>(machine.variables());
  }

  Files files() {
    return files;
  }

  Budget budget() {
    return budget;
  }

  SortedMap<String, String> variables() {
    return variables;
  }

  void variables(SortedMap<String, String> other) {
    variables = other;
  }

  int status() {
    return status;
  }

  void status(int other) {
    status = other;
  }

  Machine machine() {
    return new Machine(files.root(), files.here(), variables);
  }
}

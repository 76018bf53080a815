package dev.agoge.environments.shell.machine;

import dev.agoge.environments.shell.machine.Shell.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A machine, and what lines that were tried would do on it. A line is run once, also if the user
 * then goes elsewhere and the line does not depend on it. Threads may share it.
 */
public final class Trials {
  private final Machine machine;
  private final Map<String, Outcome> here = new ConcurrentHashMap<>();

  /** Of lines that do the same wherever the user is. */
  private final Map<String, Outcome> anywhere;

  /** With no line tried yet. */
  public Trials(Machine machine) {
    this(machine, new ConcurrentHashMap<>());
  }

  private Trials(Machine machine, Map<String, Outcome> anywhere) {
    this.machine = machine;
    this.anywhere = anywhere;
  }

  /** The machine as it is. */
  public Machine machine() {
    return machine;
  }

  /** What a line would do; remembered, so meant for few lines. */
  public Outcome of(String line) {
    return known(line).orElseGet(() -> tried(line));
  }

  private Outcome tried(String line) {
    Outcome outcome = Shell.run(machine, line);
    (outcome.placed() ? here : anywhere).put(line, outcome);
    return outcome;
  }

  /** What a line does, whether it was tried or not. */
  public Outcome run(String line) {
    return known(line).orElseGet(() -> Shell.run(machine, line));
  }

  private Optional<Outcome> known(String line) {
    return Optional.ofNullable(anywhere.get(line))
        .map(outcome -> outcome.in(machine.here()))
        .or(() -> Optional.ofNullable(here.get(line)));
  }

  /** For the machine after a line; what was tried still holds if no more than the place changed. */
  public Trials after(Machine next) {
    if (next.equals(machine)) {
      return this;
    }
    boolean moved =
        next.variables().equals(machine.variables()) && next.root().equals(machine.root());
    return moved ? new Trials(machine.in(next.here()), anywhere) : new Trials(next);
  }
}

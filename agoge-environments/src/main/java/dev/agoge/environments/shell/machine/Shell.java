package dev.agoge.environments.shell.machine;

import java.nio.charset.StandardCharsets;

/** Runs a line on a machine. */
public final class Shell {
  private static final int LONGEST = 8000;

  private Shell() {}

  /**
   * What came of a line.
   *
   * @param machine the machine afterwards
   * @param output what was printed, complaints last
   * @param status the exit status of the last command
   * @param complained whether any command complained
   * @param placed whether it mattered in which folder the user was
   */
  public record Outcome(
      Machine machine, String output, int status, boolean complained, boolean placed) {

    /** The same from another folder; for one that does not depend on it. */
    Outcome in(String folder) {
      return machine.here().equals(folder)
          ? this
          : new Outcome(machine.in(folder), output, status, complained, placed);
    }
  }

  /**
   * Runs a line, which may be any text; one that asks for too much leaves the machine as it was.
   */
  public static Outcome run(Machine machine, String line) {
    if (line.length() > LONGEST) {
      return refused(machine, "line too long", false);
    }
    Session session = new Session(machine);
    StringBuilder err = new StringBuilder();
    try {
      String bytes = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      String out = new Interpreter(session, err).run(bytes);
      boolean complained = !err.isEmpty();
      String gap = out.isEmpty() || out.endsWith("\n") || err.isEmpty() ? "" : "\n";
      String shown = shown(out + gap + err);
      boolean placed = session.files().placed();
      return new Outcome(session.machine(), shown, session.status(), complained, placed);
    } catch (Trouble e) {
      return refused(machine, e.words(), session.files().placed());
    } catch (Budget.Exceeded e) {
      return refused(machine, "stopped: " + e.getMessage(), session.files().placed());
    }
  }

  private static Outcome refused(Machine machine, String words, boolean placed) {
    return new Outcome(machine, "sh: " + words + "\n", 2, true, placed);
  }

  /** Bytes as the text that a terminal shows. */
  private static String shown(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}

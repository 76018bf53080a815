package dev.agoge.environments.shell;

import dev.agoge.environments.shell.machine.Folder;
import dev.agoge.environments.shell.machine.Machine;
import dev.agoge.support.Digest;
import java.util.List;

/**
 * What makes a task what it is, and how the expert solves it.
 *
 * @param start the machine at the start
 * @param goal what is asked for, in words
 * @param looks lines that find out what must be known, in their order
 * @param fixes lines that then change the files, in their order
 * @param end what ends the task well
 * @param others lines that might be thought of, and do not help; many do harm
 */
record Puzzle(
    Machine start,
    String goal,
    List<Look> looks,
    List<String> fixes,
    End end,
    List<String> others) {

  Puzzle {
    looks = List.copyOf(looks);
    fixes = List.copyOf(fixes);
    others = List.copyOf(others);
  }

  /**
   * A line that shows something.
   *
   * @param clue what its output holds; seen once, the line need not be run
   */
  record Look(String line, String clue) {}

  /** What is to be reached. */
  sealed interface End {
    /** These files, at the word {@code done}. */
    record Files(Folder wanted) implements End {}

    /**
     * This flag, submitted.
     *
     * @param others some of the flags that lie about and are wrong
     */
    record Flag(String flag, List<String> others) implements End {
      public Flag {
        others = List.copyOf(others);
      }
    }
  }

  /** How many lines the expert takes. */
  int difficulty() {
    return looks.size() + fixes.size() + 1;
  }

  String digest() {
    return Digest.of(goal + "\n" + start.digest());
  }
}

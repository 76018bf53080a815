package dev.agoge.environment.wrap;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Observation;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Wrapper;
import dev.agoge.environment.wrap.Turns.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows, before each observation, the first one and a line for each of the last few turns: the
 * action and the beginning of what came of it. What was done again and again with the same outcome
 * is one line with a count. The text stays short however long the episode.
 */
public final class HistorySummary implements Wrapper {
  private static final int LINE = 80;

  @Override
  public String name() {
    return "summary";
  }

  @Override
  public String summary() {
    return "summary:N  show the first observation and N lines on what was done before each one"
        + " (10)";
  }

  @Override
  public Environment wrap(Environment inner, String value) {
    int lines = Values.count(this, value, 10, 1, 1000);
    return new LensEnvironment<>(inner, name(), new Summary(lines));
  }

  /** Actions in the order they were done with the first line of what came of them. */
  private record Summary(int lines) implements Lens<Summary.Memory> {
    record Memory(List<String> openings, Turns turns) {}

    @Override
    public Memory start(Observation first, long seed) {
      return new Memory(List.of(), Turns.NONE);
    }

    @Override
    public Memory after(Memory memory, Observation before, Action action, StepResult result) {
      Turn turn = new Turn(before.player(), outcome(before, result), brief(action.text()));
      return new Memory(opening(memory.openings, before), memory.turns.and(turn));
    }

    /** What the player saw of it; nothing where the next observation is another player's. */
    private static String outcome(Observation before, StepResult result) {
      if (!result.valid()) {
        return ": not understood";
      }
      Observation next = result.observation();
      return next.player() == before.player() ? ": " + brief(next.text()) : "";
    }

    /** The first observation of each player, in the order of players; empty where unknown. */
    private static List<String> opening(List<String> openings, Observation seen) {
      if (seen.player() < openings.size() && !openings.get(seen.player()).isEmpty()) {
        return openings;
      }
      List<String> more = new ArrayList<>(openings);
      while (more.size() <= seen.player()) {
        more.add("");
      }
      more.set(seen.player(), seen.text());
      return List.copyOf(more);
    }

    @Override
    public String text(Memory memory, Observation seen) {
      List<Turn> mine = memory.turns.of(seen.player());
      if (mine.isEmpty()) {
        return seen.text();
      }
      List<String> told = told(mine);
      int skipped = Math.max(0, told.size() - lines);
      String omitted = skipped == 0 ? "" : "(earlier: " + skipped + " more)\n";
      return memory.openings.get(seen.player())
          + "\nso far, in "
          + mine.size()
          + (mine.size() == 1 ? " step:\n" : " steps:\n")
          + omitted
          + String.join("\n", told.subList(skipped, told.size()))
          + "\nnow: "
          + seen.text();
    }

    private static List<String> told(List<Turn> turns) {
      List<String> told = new ArrayList<>();
      for (int i = 0; i < turns.size(); ) {
        int next = i + 1;
        while (next < turns.size() && turns.get(next).equals(turns.get(i))) {
          next++;
        }
        String times = next - i == 1 ? "" : " (" + (next - i) + " times)";
        told.add("- " + turns.get(i).did() + times + turns.get(i).seen());
        i = next;
      }
      return told;
    }

    private static String brief(String text) {
      String line = text.strip().lines().findFirst().orElse("");
      if (line.length() <= LINE) {
        return line;
      }
      int end = Character.isHighSurrogate(line.charAt(LINE - 1)) ? LINE - 1 : LINE;
      return line.substring(0, end) + "…";
    }
  }
}

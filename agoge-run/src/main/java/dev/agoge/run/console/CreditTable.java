package dev.agoge.run.console;

import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * What several credit methods make of one episode: a row a step, a column a method, each with a
 * number and a bar in units of the column's largest.
 *
 * @param colour whether to use ANSI colour
 */
public record CreditTable(boolean colour) {
  private static final int ACTION = 32;
  private static final int BAR = 5;
  private static final int NUMBER = 7;
  private static final int COLUMN = NUMBER + 1 + BAR;
  private static final String GAP = "  ";
  private static final String GOOD = "\u001B[34m";
  private static final String BAD = "\u001B[33m";
  private static final String PLAIN = "\u001B[0m";

  /**
   * Writes the table.
   *
   * @param credit one number a step, by how the method was named
   */
  public String of(Trajectory trajectory, SequencedMap<String, double[]> credit) {
    List<String> lines = new ArrayList<>();
    var head = new StringBuilder("step" + GAP + padded("action", ACTION));
    credit.keySet().forEach(label -> head.append(GAP).append(padded(label, COLUMN)));
    lines.add(head.toString().stripTrailing());
    for (int s = 0; s < trajectory.steps().size(); s++) {
      int place = s;
      var line = new StringBuilder("%4d".formatted(s + 1) + GAP);
      line.append(padded(action(trajectory.steps().get(s)), ACTION));
      credit.forEach((label, each) -> line.append(GAP).append(cell(label, each, place)));
      lines.add(line.toString().stripTrailing());
    }
    return String.join("\n", lines);
  }

  private static String action(Step step) {
    String who = step.player() == 0 ? "" : "player " + (step.player() + 1) + ": ";
    String mark = step.valid() ? "" : " (?)";
    String text = who + step.action().replaceAll("\\s+", " ").strip();
    int room = ACTION - mark.length();
    return (text.length() > room ? text.substring(0, room - 1) + "…" : text) + mark;
  }

  private String cell(String label, double[] credit, int place) {
    double largest = Arrays.stream(credit).map(Math::abs).max().orElse(0);
    double value = credit[place];
    int length = largest == 0 ? 0 : (int) Math.round(BAR * Math.abs(value) / largest);
    String bar = "█".repeat(length);
    String painted = colour && length > 0 ? (value < 0 ? BAD : GOOD) + bar + PLAIN : bar;
    int rest = Math.max(COLUMN, label.length()) - NUMBER - 1 - length;
    return String.format(Locale.ROOT, "%+" + NUMBER + ".2f ", value) + painted + " ".repeat(rest);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}

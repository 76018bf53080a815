package dev.agoge.run.console;

import dev.agoge.environment.Attachment;
import dev.agoge.run.report.Numbers;
import dev.agoge.run.store.StoredEpisode;
import dev.agoge.search.SearchTree;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/**
 * An episode for a terminal, step by step: what was seen, what was done, and each step's credit as
 * a number and a bar.
 *
 * @param colour whether to use ANSI colour
 */
public record EpisodeText(boolean colour) {
  private static final int BAR = 8;
  private static final int ACTION = 40;
  private static final int WIDTH = 90;
  private static final String INDENT = "     ";
  private static final String BOLD = "\u001B[1m";
  private static final String GOOD = "\u001B[34m";
  private static final String BAD = "\u001B[33m";
  private static final String PLAIN = "\u001B[0m";

  /**
   * Writes an episode out.
   *
   * @param credit one number a step, by the method that gave it; empty if none was stored
   */
  public String of(StoredEpisode episode, SequencedMap<String, double[]> credit) {
    Trajectory t = episode.trajectory();
    List<String> lines = new ArrayList<>();
    lines.add(paint(BOLD, t.id()) + "  " + outcome(t));
    lines.add(
        "%s, family %s, task %s, seed %d, update %d of %s, agent %s"
            .formatted(
                t.task().environment(),
                t.task().family(),
                t.task().id(),
                t.seed(),
                episode.update(),
                episode.phase(),
                t.agent()));
    lines.add(facts(t));
    if (!credit.isEmpty()) {
      lines.add(
          "credit by "
              + String.join(", ", credit.keySet())
              + ": above 0 made the action more likely, below 0 less");
    }
    for (int s = 0; s < t.steps().size(); s++) {
      lines.add("");
      step(t.steps().get(s), s, credit, lines);
    }
    lines.add("");
    wrapped(t.finalObservation()).forEach(l -> lines.add(INDENT + l));
    if (!t.note().isEmpty()) {
      lines.add(INDENT + "(" + t.note() + ")");
    }
    return String.join("\n", lines);
  }

  private void step(Step step, int place, Map<String, double[]> credit, List<String> lines) {
    List<String> seen = wrapped(step.observation());
    for (int l = 0; l < seen.size(); l++) {
      lines.add((l == 0 ? "%3d  ".formatted(place + 1) : INDENT) + seen.get(l));
    }
    for (Attachment shown : step.attachments()) {
      if (SearchTree.isTree(shown)) {
        continue;
      }
      lines.add(
          "%s(shown beside it: %s, %s, %d bytes; --attachments DIR writes it to a file)"
              .formatted(INDENT, shown.name(), shown.mediaType(), shown.data().length));
    }
    String who = step.player() == 0 ? "" : "player " + (step.player() + 1) + ": ";
    String action = "> " + who + step.action() + (step.valid() ? "" : "   (not understood)");
    var line = new StringBuilder(INDENT + paint(BOLD, action));
    line.append(" ".repeat(Math.max(0, ACTION - action.length())));
    credit.forEach((_, each) -> line.append(bar(each, place)));
    double reward = step.rewards().of(step.player());
    if (reward != 0) {
      line.append("  reward ").append(Numbers.number(reward));
    }
    lines.add(line.toString().stripTrailing());
  }

  /** The lines of a text, long ones broken between words. */
  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    for (String whole : text.lines().toList()) {
      String left = whole;
      while (left.length() > WIDTH) {
        int space = left.lastIndexOf(' ', WIDTH);
        int end = space > 0 ? space : WIDTH;
        lines.add(left.substring(0, end));
        left = left.substring(end).stripLeading();
      }
      lines.add(left);
    }
    return lines;
  }

  private String bar(double[] credit, int place) {
    double largest = Arrays.stream(credit).map(Math::abs).max().orElse(0);
    double value = credit[place];
    int length = largest == 0 ? 0 : (int) Math.round(BAR * Math.abs(value) / largest);
    String bar = "█".repeat(length) + " ".repeat(BAR - length);
    return String.format(Locale.ROOT, "  %+7.2f ", value) + paint(value < 0 ? BAD : GOOD, bar);
  }

  /** How an episode came out, in words. */
  public static String outcome(Trajectory t) {
    return outcome(t.ending(), t.counts() && t.success());
  }

  /** The same, from parts. */
  public static String outcome(Ending ending, boolean success) {
    if (ending == Ending.INFRASTRUCTURE_FAILED) {
      return "infrastructure failed";
    }
    if (success) {
      return "solved";
    }
    return ending == Ending.LIMIT_REACHED ? "not solved, cut at a limit" : "not solved";
  }

  private static String facts(Trajectory t) {
    String progress =
        Double.isFinite(t.progress()) ? ", progress " + Numbers.percent(t.progress()) : "";
    return "%d steps, return %s%s, %d tokens, %s"
        .formatted(
            t.steps().size(),
            Numbers.number(t.episodeReturn()),
            progress,
            t.outputTokens(),
            Numbers.seconds(t.nanos() / 1e9));
  }

  private String paint(String code, String text) {
    return colour && !text.isBlank() ? code + text + PLAIN : text;
  }
}

package dev.agoge.cli;

import dev.agoge.evaluate.FamilyResult;
import dev.agoge.evaluate.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Results by kind of task, a line each; of many kinds only the worst and the best, unless all are
 * wanted.
 */
record FamilyTable(List<FamilyResult> families, boolean all) {
  /** So many fit beside the rest of a report without pushing it off the screen. */
  private static final int MOST = 12;

  private static final int ENDS = 5;

  /** Of equally bad ones first those of which most is known. */
  private static final Comparator<FamilyResult> WORST =
      Comparator.comparingDouble((FamilyResult f) -> f.success().mean())
          .thenComparing(Comparator.comparingInt(FamilyResult::tasks).reversed());

  private static final Comparator<FamilyResult> BEST =
      Comparator.comparingDouble((FamilyResult f) -> -f.success().mean())
          .thenComparing(Comparator.comparingInt(FamilyResult::tasks).reversed());

  /** The lines. */
  List<String> lines() {
    if (all || families.size() <= MOST) {
      return families.stream().map(this::line).toList();
    }
    List<FamilyResult> worst = families.stream().sorted(WORST).limit(ENDS).toList();
    List<FamilyResult> best =
        families.stream().filter(f -> !worst.contains(f)).sorted(BEST).limit(ENDS).toList();
    double lowest = worst.getFirst().success().mean();
    if (lowest == best.getFirst().success().mean()) {
      return List.of(
          String.format(
              Locale.ROOT,
              "  each of the %d families %.1f %% (--families lists them)",
              families.size(),
              100 * lowest));
    }
    List<String> lines = new ArrayList<>();
    worst.forEach(f -> lines.add(line(f)));
    lines.add(
        "  … %d families in between (--families lists all) …"
            .formatted(families.size() - 2 * ENDS));
    best.reversed().forEach(f -> lines.add(line(f)));
    return lines;
  }

  private String line(FamilyResult family) {
    int width = families.stream().mapToInt(f -> f.family().length()).reduce(24, Math::max);
    return String.format(
        Locale.ROOT,
        "  %-" + width + "s %5.1f %% %-14s  %4d %-5s  %5.1f steps",
        family.family(),
        100 * family.success().mean(),
        interval(family),
        family.tasks(),
        family.tasks() == 1 ? "task" : "tasks",
        family.steps().mean());
  }

  /** None for one task: it would say how uncertain one draw is, and that is all or nothing. */
  private static String interval(FamilyResult family) {
    Interval success = family.success();
    return family.tasks() == 1
        ? ""
        : String.format(Locale.ROOT, "[%5.1f, %5.1f]", 100 * success.low(), 100 * success.high());
  }
}

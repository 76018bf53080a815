package dev.agoge.credit.audit;

import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What comparing steps of equal observation compares.
 *
 * @param steps of all episodes
 * @param accompanied share of them whose observation another step of their group and player shows
 *     too, so that they are compared with it
 * @param sets how many sets of two or more such steps there are
 * @param lumped share of these sets in which true states differ; NaN without a set, or where the
 *     environment does not tell its state
 * @param misled share of the accompanied steps that are in such a set; NaN likewise
 */
public record Anchoring(int steps, double accompanied, int sets, double lumped, double misled) {

  /** Of groups of episodes that started alike. */
  public static Anchoring of(List<List<Trajectory>> groups) {
    List<List<Step>> alike = groups.stream().flatMap(g -> alike(g).stream()).toList();
    List<List<Step>> sets = alike.stream().filter(set -> set.size() > 1).toList();
    List<List<Step>> mixed = sets.stream().filter(set -> states(set) > 1).toList();
    boolean told = sets.stream().flatMap(List::stream).noneMatch(s -> s.stateKey().isEmpty());
    return new Anchoring(
        (int) size(alike),
        (double) size(sets) / size(alike),
        sets.size(),
        told ? (double) mixed.size() / sets.size() : Double.NaN,
        told ? (double) size(mixed) / size(sets) : Double.NaN);
  }

  private static List<List<Step>> alike(List<Trajectory> group) {
    return List.copyOf(
        group.stream()
            .flatMap(t -> t.steps().stream())
            .collect(Collectors.groupingBy(s -> s.player() + "|" + s.observation()))
            .values());
  }

  private static long states(List<Step> set) {
    return set.stream().map(Step::stateKey).distinct().count();
  }

  private static long size(List<List<Step>> sets) {
    return sets.stream().mapToLong(List::size).sum();
  }
}

package dev.agoge.credit;

import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Steps of a group that are to be compared with each other. */
final class StepGroups {
  private StepGroups() {}

  /** A step: the place of its trajectory in the group, and its place in the trajectory. */
  record Place(int trajectory, int step) {}

  /** What steps must share to be compared. */
  @FunctionalInterface
  interface Key {
    String of(Trajectory trajectory, int step);
  }

  /** Steps with equal keys, in order of appearance. */
  static List<List<Place>> of(List<Judged> group, Key key) {
    Map<String, List<Place>> groups = new LinkedHashMap<>();
    for (int i = 0; i < group.size(); i++) {
      Trajectory trajectory = group.get(i).trajectory();
      for (int t = 0; t < trajectory.steps().size(); t++) {
        groups.computeIfAbsent(key.of(trajectory, t), k -> new ArrayList<>()).add(new Place(i, t));
      }
    }
    return List.copyOf(groups.values());
  }

  /**
   * Adds to each of some steps how much better it did than the others.
   *
   * @param numbers [trajectory][step]
   * @param weight of what is added
   * @param sums of the same shape
   */
  static void compare(
      List<Place> places, double[][] numbers, boolean standardise, double weight, double[][] sums) {
    double[] own = places.stream().mapToDouble(p -> numbers[p.trajectory][p.step]).toArray();
    double[] relative = Statistics.centred(own, standardise);
    for (int k = 0; k < relative.length; k++) {
      Place place = places.get(k);
      sums[place.trajectory][place.step] += weight * relative[k];
    }
  }
}

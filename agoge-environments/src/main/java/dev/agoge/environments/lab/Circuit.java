package dev.agoge.environments.lab;

import dev.agoge.environments.planning.State;
import java.util.List;

/**
 * The loop battery, link, load, link.
 *
 * @param first the link after the battery
 * @param second the link after the load
 */
record Circuit(int battery, int first, int load, int second) {

  /** Two parts, the right clip of the one joined to the left clip of the other. */
  record Joint(int a, int b) {}

  /** The loop that makes the load work. */
  static Circuit of(Quest.Light light) {
    List<Integer> tools = light.tools();
    return new Circuit(tools.get(0), tools.get(1), light.load(), tools.get(2));
  }

  /** The loop that tells whether a piece conducts. */
  static Circuit of(Quest.Sort sort, int piece) {
    List<Integer> tools = sort.tools();
    return new Circuit(tools.get(0), tools.get(2), tools.get(1), piece);
  }

  List<Integer> parts() {
    return List.of(battery, first, load, second);
  }

  List<Joint> wanted() {
    return List.of(
        new Joint(battery, first),
        new Joint(first, load),
        new Joint(load, second),
        new Joint(second, battery));
  }

  /** How many of the parts lie on a bench. */
  int onBench(World world, State state) {
    int count = 0;
    for (int part : parts()) {
      int spot = world.spotOf(state, part);
      count += spot != World.NONE && world.spot(spot).kind() == SpotKind.BENCH ? 1 : 0;
    }
    return count;
  }

  /** How many of the joints are there. */
  int joints(World world, State state) {
    return (int) wanted().stream().filter(j -> world.isJoined(state, j.a(), j.b())).count();
  }
}

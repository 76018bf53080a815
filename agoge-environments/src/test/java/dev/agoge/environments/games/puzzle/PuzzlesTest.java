package dev.agoge.environments.games.puzzle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PuzzlesTest {

  /** Breadth-first search that knows the rules only: the fewest moves to a solution, or -1. */
  private static <S> int fewest(Puzzle<S> game, S start) {
    Map<String, Integer> distance = new HashMap<>();
    Deque<S> open = new ArrayDeque<>(List.of(start));
    distance.put(game.key(start), 0);
    while (!open.isEmpty()) {
      S state = open.remove();
      if (game.score(state, 0) == 1) {
        return distance.getOrDefault(game.key(state), 0);
      }
      for (int i = 0; i < game.moves(state); i++) {
        S next = game.apply(state, i);
        if (distance.putIfAbsent(game.key(next), distance.getOrDefault(game.key(state), 0) + 1)
            == null) {
          open.add(next);
        }
      }
    }
    return -1;
  }

  @Test
  void hanoiDistancesAreThoseOfBreadthFirstSearch() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 60; i++) {
      int begin = 0;
      for (int disc = 0; disc < 4; disc++) {
        begin |= random.nextInt(3) << (2 * disc);
      }
      Hanoi game = new Hanoi(4, begin, random.nextInt(3));
      assertThat(game.distance(begin)).isEqualTo(fewest(game, begin));
    }
    assertThat(new Hanoi(10, 0, 2).distance(0)).isEqualTo(1023);
  }

  @Test
  void aDiscDoesNotGoOntoASmallerOne() {
    Hanoi game = new Hanoi(2, 0, 2);
    Integer moved = game.apply(0, game.find(0, "move A to C"));
    assertThat(game.view(moved, 0)).isEqualTo("A: 2\nB:\nC: 1");
    assertThat(game.find(moved, "move A to C")).isEqualTo(-1);
    assertThat(game.find(moved, "move A to B")).isNotNegative();
  }

  @Test
  void sokobanDistancesAreThoseOfBreadthFirstSearch() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 12; i++) {
      Sokoban game = new SokobanMaker(random.split()).make();
      Crates state = game.start();
      for (int step = 0; step < 8 && game.moves(state) > 0; step++) {
        assertThat(game.distances().of(state)).isEqualTo(fewest(game, state));
        state = game.apply(state, random.nextInt(game.moves(state)));
      }
    }
  }

  @Test
  void aBoxIsPushedButNeverIntoAnotherOrAWall() {
    // One row of five floor cells: player, box, box, free, target; and a second target.
    Room room = new Room(7, 3, 0b11111L << 8, 1L << 11 | 1L << 12);
    Sokoban game = new Sokoban(room, new Crates(8, 1L << 9 | 1L << 11), new SokobanDistances(room));
    assertThat(game.view(game.start(), 0)).isEqualTo("#######\n#@$ *.#\n#######");
    Crates pushed = game.apply(game.start(), game.find(game.start(), "right"));
    assertThat(game.view(pushed, 0)).isEqualTo("#######\n# @$*.#\n#######");
    assertThat(game.find(pushed, "right")).isEqualTo(-1);
    assertThat(game.find(pushed, "up")).isEqualTo(-1);
    assertThat(game.distances().of(pushed)).as("the boxes block each other").isEqualTo(-1);
    assertThat(game.progress(pushed)).isZero();
  }

  @Test
  void theCountdownSolverIsExactWithFractions() {
    assertThat(solvable(24, 8, 8, 3, 3)).as("8 / (3 - 8 / 3)").isTrue();
    assertThat(solvable(24, 1, 1, 1, 1)).isFalse();
    assertThat(solvable(24, 1, 5, 5, 5)).as("5 * (5 - 1 / 5)").isTrue();
    assertThat(solvable(24, 1, 1, 2, 2)).isFalse();
  }

  private static boolean solvable(int target, int... numbers) {
    List<Fraction> all = Arrays.stream(numbers).mapToObj(Fraction::of).toList();
    return CountdownSolver.solvable(all, Fraction.of(target));
  }

  @Test
  void twoNumbersBecomeOne() {
    Countdown game = new Countdown(List.of(Fraction.of(3), Fraction.of(8)), Fraction.of(24));
    Countdown.Held start = game.start();
    assertThat(game.view(start, 0)).isEqualTo("target 24; numbers: 8 3");
    assertThat(game.find(start, "3 * 8")).isEqualTo(game.find(start, "8 * 3")).isNotNegative();
    assertThat(game.find(start, "3 - 8")).isNotEqualTo(game.find(start, "8 - 3"));
    assertThat(game.find(start, "8 * 8")).isEqualTo(-1);
    Countdown.Held third = game.apply(start, game.find(start, "8 / 3"));
    assertThat(game.view(third, 0)).isEqualTo("target 24; numbers: 8/3");
    assertThat(game.score(third, 0)).isZero();
  }

  @Test
  void equalNumbersAreListedOnce() {
    Fraction two = Fraction.of(2);
    Countdown game = new Countdown(List.of(two, two, two, Fraction.of(5)), Fraction.of(11));
    List<String> moves =
        IntStream.range(0, game.moves(game.start()))
            .mapToObj(i -> game.move(game.start(), i))
            .toList();
    assertThat(moves)
        .containsExactly(
            "5 + 2", "5 * 2", "5 - 2", "2 - 5", "5 / 2", "2 / 5", "2 + 2", "2 * 2", "2 - 2",
            "2 / 2");
  }

  @Test
  void onIceThatDoesNotSlipTheWayIsShortest() {
    // . O .      the start is top left, the goal top right; the way leads around the hole.
    // . . .
    FrozenLake lake = new FrozenLake(3, 1L << 1, 0, 2, false);
    assertThat(fewest(lake, lake.start())).isEqualTo(4);
    assertThat(new LakePolicy(lake).value(0)).isCloseTo(Math.pow(0.999, 4), within(1e-9));
  }

  @Test
  void onSlipperyIceTheValueIsTheChanceToArrive() {
    // Two by two: start top left, goal top right, hole bottom left. Going up one stays with 0.8,
    // arrives with 0.1 and stays at the left edge with 0.1: sooner or later one arrives, unharmed.
    FrozenLake lake = new FrozenLake(2, 1L << 2, 0, 1, true);
    double arrive = 0.999 * 0.1 / (1 - 0.999 * 0.9);
    // Going right: arrives with 0.8, bumps with 0.1, falls with 0.1.
    double right = 0.999 * 0.8 / (1 - 0.999 * 0.1);
    assertThat(new LakePolicy(lake).value(0)).isCloseTo(Math.max(arrive, right), within(1e-4));
    assertThat(arrive).isGreaterThan(right);
  }
}

package dev.agoge.environments.games;

import dev.agoge.environments.games.puzzle.Countdown;
import dev.agoge.environments.games.puzzle.CountdownSolver;
import dev.agoge.environments.games.puzzle.Fraction;
import dev.agoge.environments.games.puzzle.FrozenLake;
import dev.agoge.environments.games.puzzle.Hanoi;
import dev.agoge.environments.games.puzzle.LakePolicy;
import dev.agoge.environments.games.puzzle.Puzzle;
import dev.agoge.environments.games.puzzle.Sokoban;
import dev.agoge.environments.games.puzzle.SokobanMaker;
import dev.agoge.environments.games.rules.Strategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** Games of one player. */
final class PuzzleFamilies {
  private static final double SAFE = 0.3;
  private static final int TWENTY_FOUR = 24;
  private static final int SMALLEST = 10;
  private static final int LARGEST = 99;

  private PuzzleFamilies() {}

  static List<Family> all() {
    return List.of(
        new Family("sokoban", 1, PuzzleFamilies::sokoban),
        new Family("hanoi", 1, PuzzleFamilies::hanoi),
        new Family("frozen-lake", 1, PuzzleFamilies::frozenLake),
        new Family("countdown", 1, PuzzleFamilies::countdown));
  }

  private static <S> Setup<S> setup(
      Puzzle<S> game, Strategy<S> solver, Bar bar, String essence, int difficulty) {
    return new Setup<>(
        game,
        solver,
        Opposition.RANDOM,
        Strategy.uniform(),
        0,
        bar,
        "",
        OptionalLong.empty(),
        essence,
        difficulty);
  }

  private static Setup<?> sokoban(SplittableRandom random, Opposition opposition) {
    Sokoban game = new SokobanMaker(random).make();
    String essence = "sokoban " + game.room() + game.begin();
    int moves = game.distances().of(game.begin());
    return setup(game, game.solver(), Bar.sure(1), essence, moves);
  }

  private static Setup<?> hanoi(SplittableRandom random, Opposition opposition) {
    while (true) {
      int discs = 3 + random.nextInt(4);
      int begin = 0;
      for (int disc = 0; disc < discs; disc++) {
        begin |= random.nextInt(3) << (2 * disc);
      }
      Hanoi game = new Hanoi(discs, begin, random.nextInt(3));
      if (game.distance(begin) > 1) {
        String essence = "hanoi " + discs + " " + begin + " " + game.goal();
        return setup(game, game.solver(), Bar.sure(1), essence, game.distance(begin));
      }
    }
  }

  private static Setup<?> frozenLake(SplittableRandom random, Opposition opposition) {
    while (true) {
      int width = 4 + random.nextInt(3);
      int cells = width * width;
      long holes = 0;
      for (int cell = 0; cell < cells; cell++) {
        holes |= random.nextInt(5) == 0 ? 1L << cell : 0;
      }
      int begin = random.nextInt(cells);
      int goal = random.nextInt(cells);
      holes &= ~(1L << begin | 1L << goal);
      FrozenLake game = new FrozenLake(width, holes, begin, goal, random.nextBoolean());
      int far = Math.abs(begin / width - goal / width) + Math.abs(begin % width - goal % width);
      if (far >= width - 1) {
        LakePolicy policy = new LakePolicy(game);
        if (policy.value(begin) >= SAFE) {
          Bar bar = game.slippery() ? Bar.reached(1) : Bar.sure(1);
          return setup(game, policy, bar, "frozen-lake " + game, far);
        }
      }
    }
  }

  /** The target is what some way to use all numbers makes, so that there is one. */
  private static Setup<?> countdown(SplittableRandom random, Opposition opposition) {
    boolean classic = random.nextBoolean();
    while (true) {
      List<Fraction> numbers = new ArrayList<>();
      for (int i = 0; i < (classic ? 4 : 5); i++) {
        numbers.add(Fraction.of(1 + random.nextInt(classic ? 13 : 25)));
      }
      numbers.sort(Comparator.naturalOrder());
      Fraction target = classic ? Fraction.of(TWENTY_FOUR) : Countdown.some(numbers, random);
      boolean good =
          classic
              ? CountdownSolver.solvable(numbers, target)
              : target.isWhole() && target.over() >= SMALLEST && target.over() <= LARGEST;
      if (good) {
        Countdown game = new Countdown(numbers, target);
        String essence = "countdown " + numbers + " " + target;
        return setup(game, game.solver(), Bar.sure(1), essence, numbers.size() - 3);
      }
    }
  }
}

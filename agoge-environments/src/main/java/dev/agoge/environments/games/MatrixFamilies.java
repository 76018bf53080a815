package dev.agoge.environments.games;

import dev.agoge.environments.games.matrix.BestReply;
import dev.agoge.environments.games.matrix.CopyLast;
import dev.agoge.environments.games.matrix.MatrixGame;
import dev.agoge.environments.games.matrix.Payoffs;
import dev.agoge.environments.games.matrix.Rounds;
import dev.agoge.environments.games.rules.Strategy;
import dev.agoge.support.Seeds;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Games of two choices with payoffs that differ from task to task. The other, where it plays well,
 * does what one did last; the bar is what the best reply gets. The payoffs also say, by lot, which
 * choice is listed first: else a place in the list would stand for a meaning.
 */
final class MatrixFamilies {
  private static final long ORDER = 20_260_309;
  private static final int LARGEST = 10;
  private static final int FEWEST = 5;
  private static final int ROUNDS = 6;

  private MatrixFamilies() {}

  /** What makes a game what it is. */
  private record Kind(String name, String title, String c, String d, Predicate<Payoffs> order) {}

  static List<Family> all() {
    return List.of(
        family(
            new Kind(
                "prisoners-dilemma",
                "Prisoner's dilemma",
                "cooperate",
                "defect",
                p ->
                    p.gain() > p.both()
                        && p.both() > p.neither()
                        && p.neither() > p.alone()
                        && 2 * p.both() > p.gain() + p.alone())),
        family(
            new Kind(
                "stag-hunt",
                "Stag hunt",
                "stag",
                "hare",
                p -> p.both() > p.gain() && p.gain() >= p.neither() && p.neither() > p.alone())),
        family(
            new Kind(
                "chicken",
                "Chicken",
                "swerve",
                "straight",
                p ->
                    p.gain() > p.both()
                        && p.both() > p.alone()
                        && p.alone() > p.neither()
                        && 2 * p.both() > p.gain() + p.neither())));
  }

  private static Family family(Kind kind) {
    return new Family(kind.name, 2, (random, opposition) -> draw(kind, random, opposition));
  }

  private static Payoffs payoffs(Kind kind, SplittableRandom random) {
    while (true) {
      Payoffs payoffs =
          new Payoffs(
              random.nextInt(LARGEST),
              random.nextInt(LARGEST),
              random.nextInt(LARGEST),
              random.nextInt(LARGEST));
      if (kind.order.test(payoffs)) {
        return payoffs;
      }
    }
  }

  private static Setup<Rounds> draw(Kind kind, SplittableRandom random, Opposition opposition) {
    Payoffs payoffs = payoffs(kind, random);
    int rounds = FEWEST + random.nextInt(ROUNDS);
    int seat = random.nextInt(2);
    boolean all = opposition == Opposition.SEATS;
    boolean chance = opposition == Opposition.RANDOM;
    String essence = kind.name + " " + payoffs;
    boolean dFirst = new SplittableRandom(Seeds.child(ORDER, essence)).nextBoolean();
    MatrixGame game = new MatrixGame(kind.title, kind.c, kind.d, payoffs, rounds, dFirst);
    Strategy<Rounds> copy = game.moves(new CopyLast());
    return new Setup<>(
        game,
        all ? copy : game.moves(new BestReply(payoffs, rounds, !chance)),
        opposition,
        chance ? Strategy.uniform() : copy,
        all ? Setup.ALL : seat,
        Bar.experts(),
        " Goal: as many points as you can.",
        OptionalLong.empty(),
        essence,
        rounds);
  }
}

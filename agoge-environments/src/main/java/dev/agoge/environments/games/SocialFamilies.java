package dev.agoge.environments.games;

import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;
import dev.agoge.environments.games.social.Concession;
import dev.agoge.environments.games.social.Impostor;
import dev.agoge.environments.games.social.Items;
import dev.agoge.environments.games.social.Negotiation;
import dev.agoge.environments.games.social.Talks;
import dev.agoge.environments.games.social.Village;
import dev.agoge.environments.games.social.Villager;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Games of talk. */
final class SocialFamilies {
  private static final List<String> GOODS =
      List.of(
          "apples", "bells", "candles", "drums", "eggs", "forks", "goats", "hammers", "jars",
          "kites", "lamps", "maps", "needles", "onions", "pots", "rings", "spoons", "tents");
  private static final List<String> NAMES =
      List.of(
          "Alma", "Bruno", "Clara", "Dario", "Edda", "Fritz", "Greta", "Hugo", "Ines", "Jonas",
          "Karla", "Leo", "Mara", "Nils", "Olga", "Paul", "Rosa", "Sven", "Thea", "Uwe");
  private static final int KINDS = 3;
  private static final int TURNS = 8;
  private static final int SEATS = 5;

  private SocialFamilies() {}

  static List<Family> all() {
    return List.of(
        new Family("negotiation", 2, SocialFamilies::negotiation),
        new Family("impostor", SEATS, SocialFamilies::impostor));
  }

  private static List<String> some(List<String> words, int count, SplittableRandom random) {
    List<String> left = new ArrayList<>(words);
    return Stream.generate(() -> left.remove(random.nextInt(left.size()))).limit(count).toList();
  }

  private static List<Integer> numbers(int from, int to, SplittableRandom random) {
    return Stream.generate(() -> from + random.nextInt(to - from + 1)).limit(KINDS).toList();
  }

  private static Setup<Talks> negotiation(SplittableRandom random, Opposition opposition) {
    while (true) {
      Items items =
          new Items(
              some(GOODS, KINDS, random),
              numbers(1, 3, random),
              numbers(0, 5, random),
              numbers(0, 5, random));
      if (items.total(0) < KINDS || items.total(1) < KINDS) {
        continue;
      }
      Negotiation game = new Negotiation(items, TURNS);
      if (agree(game)) {
        return negotiation(game, items, random.nextInt(2), opposition);
      }
    }
  }

  /** Whether two experts agree, to the benefit of both, one of whom gets half or more. */
  private static boolean agree(Negotiation game) {
    Talks state = game.start();
    while (game.mover(state) != Game.OVER) {
      state = game.apply(state, new Concession().choose(game, state, 0));
    }
    double one = game.score(state, 0);
    double two = game.score(state, 1);
    return Math.min(one, two) > 0 && Math.max(one, two) >= 0.5;
  }

  private static Setup<Talks> negotiation(
      Negotiation game, Items items, int seat, Opposition opposition) {
    boolean all = opposition == Opposition.SEATS;
    Strategy<Talks> expert = new Concession();
    return new Setup<>(
        game,
        expert,
        opposition,
        opposition == Opposition.RANDOM ? Strategy.uniform() : expert,
        all ? Setup.ALL : seat,
        Bar.experts(),
        " Goal: as much as you can.",
        OptionalLong.empty(),
        "negotiation " + items,
        items.counts().stream().mapToInt(c -> c).sum());
  }

  private static Setup<Village> impostor(SplittableRandom random, Opposition opposition) {
    boolean all = opposition == Opposition.SEATS;
    boolean large = random.nextInt(3) == 0 && !all;
    int players = large ? SEATS + 2 : SEATS;
    int impostors = 1 << random.nextInt(players);
    while (large && Integer.bitCount(impostors) < 2) {
      impostors |= 1 << random.nextInt(players);
    }
    Impostor game = new Impostor(some(NAMES, players, random), impostors);
    int seat = random.nextInt(players);
    Strategy<Village> others = new Villager(false);
    return new Setup<>(
        game,
        new Villager(!all),
        opposition,
        opposition == Opposition.RANDOM ? Strategy.uniform() : others,
        all ? Setup.ALL : seat,
        Bar.reached(1),
        " Goal: your side wins.",
        OptionalLong.empty(),
        "impostor " + game,
        players);
  }
}

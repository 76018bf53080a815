package dev.agoge.environments.games.social;

import dev.agoge.environments.games.rules.Game;
import dev.agoge.environments.games.rules.Strategy;
import dev.agoge.environments.games.social.Village.Phase;

/**
 * Plays hidden roles by a few rules. The crew vouches for its companions of the night, trusts those
 * who vouch for each other, and votes for the one who is most accused among those it does not
 * trust. An impostor kills whom others trust, accuses and votes like an honest player who happens
 * to suspect the wrong ones.
 *
 * @param knows whether the crew looks at the true roles; everybody else knows what its role may
 *     know
 */
public record Villager(boolean knows) implements Strategy<Village> {

  @Override
  public int choose(Game<Village> game, Village v, double draw) {
    if (!(game instanceof Impostor impostor)) {
      throw new IllegalArgumentException("not a game of hidden roles: " + game);
    }
    int me = v.turn();
    int trusted = v.isImpostor(me) ? v.impostors() : honest(v, me);
    int suspects = v.alive() & ~trusted & ~(1 << me);
    if (knows && !v.isImpostor(me)) {
      suspects = v.alive() & v.impostors();
    }
    return switch (v.phase()) {
      case KILL -> index(impostor, v, prey(v, draw), false);
      case TALK -> talk(impostor, v, me, suspects, draw);
      default -> suspects == 0 ? 0 : index(impostor, v, accused(v, suspects, trusted, draw), false);
    };
  }

  /** Those a member of the crew can rely on: companions, and those who vouch for each other. */
  private static int honest(Village v, int me) {
    int players = v.said().size();
    int trusted = v.known().get(me) | 1 << me;
    for (int a = 0; a < players; a++) {
      int b = v.said().get(a) - 1 - players;
      if (b >= 0 && v.said().get(b) - 1 - players == a && a != me && b != me) {
        trusted |= 1 << a | 1 << b;
      }
    }
    return trusted;
  }

  private static int prey(Village v, double draw) {
    int known = 0;
    for (int player = 0; player < v.known().size(); player++) {
      known |= v.isImpostor(player) ? 0 : v.known().get(player);
    }
    int best = known & v.crew();
    return drawn(best == 0 ? v.crew() : best, draw);
  }

  private static int talk(Impostor game, Village v, int me, int suspects, double draw) {
    int companion = v.pair() & ~(1 << me);
    boolean paired = (v.pair() >> me & 1) != 0;
    if (paired && (companion & v.alive()) != 0) {
      return index(game, v, Integer.numberOfTrailingZeros(companion), true);
    }
    if (suspects == 0) {
      return 0;
    }
    return index(game, v, accused(v, suspects, 0, draw), false);
  }

  /** The suspect with most accusers; those of trusted players count more. */
  private static int accused(Village v, int suspects, int trusted, double draw) {
    int players = v.said().size();
    int[] weights = new int[players];
    for (int speaker = 0; speaker < players; speaker++) {
      int target = v.said().get(speaker) - 1;
      if (target >= 0 && target < players && v.lives(speaker)) {
        weights[target] += (trusted >> speaker & 1) != 0 ? 10 : 1;
      }
    }
    int most = -1;
    int best = 0;
    for (int i = 0; i < players; i++) {
      if ((suspects >> i & 1) != 0 && weights[i] >= most) {
        best = weights[i] > most ? 1 << i : best | 1 << i;
        most = weights[i];
      }
    }
    return drawn(best, draw);
  }

  private static int drawn(int bits, double draw) {
    int skip = (int) (draw * Integer.bitCount(bits));
    int rest = bits;
    for (int i = 0; i < skip; i++) {
      rest &= rest - 1;
    }
    return Integer.numberOfTrailingZeros(rest);
  }

  /** The move that concerns a player. */
  private static int index(Impostor game, Village v, int target, boolean vouch) {
    int moves = game.moves(v);
    for (int i = v.phase() == Phase.KILL ? 0 : 1; i < moves; i++) {
      boolean right = v.phase() != Phase.TALK || (i % 2 == 0) == vouch;
      if (right && game.target(v, i) == target) {
        return i;
      }
    }
    return 0;
  }
}

package dev.agoge.environments.games;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environments.games.analysis.BestResponse;
import dev.agoge.environments.games.analysis.EmpiricalPolicy;
import dev.agoge.environments.games.analysis.GameTree;
import dev.agoge.environments.games.analysis.TabularPolicy;
import dev.agoge.environments.games.cards.Match;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Measures how somebody plays poker, from what it did in its episodes: the policy of a single hand,
 * and how much the best response to it would win.
 */
public final class PokerMeasure {
  private final GamesEnvironment environment;
  private final GameTree tree;
  private final EmpiricalPolicy seen = new EmpiricalPolicy();

  private PokerMeasure(GamesEnvironment environment, GameTree tree) {
    this.environment = environment;
    this.tree = tree;
  }

  /**
   * How a policy measured does.
   *
   * @param exploitability mean of what best responses win in either seat, in chips a hand; 0 for an
   *     equilibrium
   * @param seen information sets in which something was seen; in others chance is assumed to decide
   * @param of how many there are
   */
  public record Measured(double exploitability, int seen, int of) {}

  /** A measure for an environment; empty unless its only game is poker. */
  public static Optional<PokerMeasure> of(GamesEnvironment environment) {
    if (environment.game().equals(GamesEnvironment.ALL)) {
      return Optional.empty();
    }
    Episode episode = environment.start(environment.tasks(Split.TRAIN).get(0), 0);
    return hand(episode).map(match -> new PokerMeasure(environment, GameTree.of(match.inner())));
  }

  private static Optional<Match<?>> hand(Episode episode) {
    return episode instanceof GameEpisode<?> game
            && game.table().setup().game() instanceof Match<?> match
        ? Optional.of(match)
        : Optional.empty();
  }

  /**
   * Takes in what was done in some seats.
   *
   * @param trajectory of an episode of the environment
   * @param seats tells for each player of the environment whether it counts
   */
  public void saw(Trajectory trajectory, IntPredicate seats) {
    try (Episode episode = environment.start(trajectory.task(), trajectory.seed())) {
      for (Step step : trajectory.steps()) {
        if (step.valid() && seats.test(step.player()) && episode instanceof GameEpisode<?> game) {
          saw(game, step.action());
        }
        episode.step(new Action(step.action()));
      }
    }
  }

  private <S> void saw(GameEpisode<S> episode, String action) {
    var game = episode.table().setup().game();
    S state = episode.state().state();
    seen.saw(game.information(state), game.moves(state), game.find(state, action));
  }

  /** What the decisions taken in so far amount to. */
  public Measured measured() {
    TabularPolicy policy = seen.policy();
    double exploitability = BestResponse.exploitability(tree, policy);
    return new Measured(exploitability, policy.size(), tree.informationSets());
  }
}

package dev.agoge.search;

import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.support.Parameter;

/**
 * Looks a few moves ahead, where others take what is worst for the player that thinks, as in a game
 * of two whose gains are opposite. Alone, a player simply takes the best of all ways on.
 *
 * <p>With candidates drawn from the policy, for both sides, this is the mechanism of PokéChamp
 * (Karten et al., "PokéChamp: an Expert-level Minimax Language Agent", arXiv 2503.04094), where a
 * language model samples the player's actions, models the opponent's, and values the leaves. Here
 * the opponent is the same policy without its memory of the episode, and leaves are valued by an
 * {@link Evaluator}. Nothing is pruned: values in the tree are exact.
 */
public record Minimax(
    @Parameter(value = "moves looked ahead, of both sides", fallback = "2", min = 1) int depth,
    @Parameter(
            value = "answers drawn from the policy at a position; 0 tries every admissible action",
            fallback = "4",
            min = 0)
        int candidates,
    @Parameter(
            value = "progress: the environment's measure (privileged); rollout: play-outs",
            fallback = "rollout")
        Evaluator evaluator,
    @Parameter(value = "play-outs a position is valued by", fallback = "1", min = 1) int playouts)
    implements Search {

  @Override
  public String name() {
    return "minimax";
  }

  @Override
  public void check(EnvironmentSpec environment) {
    evaluator.check(name(), environment);
    Search.needsActions(name(), candidates, environment);
    if (environment.players().size() > 2) {
      throw new UnsupportedOperationException(
          "search minimax is for at most two players, and environment "
              + environment.id()
              + " has "
              + environment.players().size());
    }
  }

  @Override
  public boolean privileged() {
    return evaluator.privileged();
  }

  @Override
  public Node decide(Thinking thinking) {
    Node root = thinking.root();
    thinking.expand(root, candidates);
    return root.children().size() == 1 ? root.children().getFirst() : best(thinking, root, depth);
  }

  /** The child that its mover would take, after all were valued. */
  private Node best(Thinking thinking, Node node, int ahead) {
    boolean mine = node.children().getFirst().player() == thinking.player();
    Node best = node.children().getFirst();
    for (Node each : node.children()) {
      each.visit(value(thinking, each, ahead - 1));
      boolean better = mine ? each.value() > best.value() : each.value() < best.value();
      best = better ? each : best;
    }
    return best;
  }

  private double value(Thinking thinking, Node node, int ahead) {
    if (ahead > 0) {
      thinking.expand(node, candidates);
    }
    return node.children().isEmpty()
        ? thinking.evaluate(node, evaluator, playouts)
        : best(thinking, node, ahead).value();
  }
}

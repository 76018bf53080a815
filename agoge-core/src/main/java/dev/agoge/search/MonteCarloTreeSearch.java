package dev.agoge.search;

import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.support.Parameter;

/**
 * Monte-Carlo tree search with the policy as prior: from each node on the way down it takes the
 * child that maximises
 *
 * <pre>Q + c · P · √N / (1 + n)</pre>
 *
 * with P the policy's probability among the candidates, n the child's visits, N those of all
 * children together, and Q the child's mean value, brought to [0, 1] by the least and the greatest
 * value seen in the tree; a child not visited yet counts as its parent. A leaf is valued by an
 * {@link Evaluator} when it is reached first and gets children when it is reached again; its value
 * is averaged into everything above. In the end the most visited action is taken. Where another
 * player moves, 1 − Q stands for Q.
 *
 * <p>The rule is PUCT of AlphaGo Zero (Silver et al., Nature 550, 2017), the scaling that of MuZero
 * (Schrittwieser et al., arXiv 1911.08265). Language agents are searched with in this way by LATS
 * (Zhou et al., arXiv 2310.04406), SWE-Search (Antoniades et al., arXiv 2410.20285) and MASTER (Gan
 * et al., arXiv 2501.14304); what these add, the model's written critique of a node that its
 * re-expansion reads, is left out.
 */
public record MonteCarloTreeSearch(
    @Parameter(value = "leaves valued for a decision", fallback = "16", min = 1) int simulations,
    @Parameter(
            value = "weight of the policy's probability against the value",
            fallback = "1.5",
            min = 0)
        double c,
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
    return "mcts";
  }

  @Override
  public void check(EnvironmentSpec environment) {
    evaluator.check(name(), environment);
    Search.needsActions(name(), candidates, environment);
    if (environment.players().size() > 2) {
      throw new UnsupportedOperationException(
          "search mcts is for at most two players, and environment "
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
    if (root.children().size() > 1) {
      var range = new Range();
      for (int s = 0; s < simulations; s++) {
        simulate(thinking, range);
      }
    }
    Node best = root.children().getFirst();
    for (Node each : root.children()) {
      boolean better =
          each.visits() > best.visits()
              || (each.visits() == best.visits() && each.value() > best.value());
      best = better ? each : best;
    }
    return best;
  }

  private void simulate(Thinking thinking, Range range) {
    Node node = thinking.root();
    while (!node.children().isEmpty()) {
      node = select(thinking, node, range);
      if (node.visits() > 0) {
        thinking.expand(node, candidates);
      }
    }
    double value = thinking.evaluate(node, evaluator, playouts);
    range.add(value);
    node.visitUpwards(value);
  }

  private Node select(Thinking thinking, Node node, Range range) {
    int visits = node.children().stream().mapToInt(Node::visits).sum();
    // Before the first visit the priors alone decide.
    double root = Math.sqrt(Math.max(1, visits));
    Node best = node.children().getFirst();
    double most = Double.NEGATIVE_INFINITY;
    for (Node each : node.children()) {
      double q = range.share(each.visits() == 0 ? node.value() : each.value());
      double own = each.player() == thinking.player() ? q : 1 - q;
      double score = own + c * each.prior() * root / (1 + each.visits());
      if (score > most) {
        most = score;
        best = each;
      }
    }
    return best;
  }

  /** The values seen in a tree. */
  private static final class Range {
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    void add(double value) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }

    /**
     * Where a value lies between the least and the greatest; in the middle if that says nothing.
     */
    double share(double value) {
      return greatest > least && !Double.isNaN(value) ? (value - least) / (greatest - least) : 0.5;
    }
  }
}

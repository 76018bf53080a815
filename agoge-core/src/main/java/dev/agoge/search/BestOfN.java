package dev.agoge.search;

import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.support.Parameter;

/**
 * Thinks of some actions, tries each for one step, and takes the one whose outcome is valued most;
 * of equal ones the first.
 *
 * <p>With {@link Evaluator#ROLLOUT} this is one step of policy improvement by simulation (Tesauro
 * and Galperin, "On-line Policy Improvement using Monte-Carlo Search", NIPS 1996). It chooses among
 * actions, step by step; choosing among whole episodes with a verifier (Cobbe et al., arXiv
 * 2110.14168) is what {@code agoge eval --attempts} measures as pass@n.
 */
public record BestOfN(
    @Parameter(
            value = "answers drawn from the policy at a step; 0 tries every admissible action",
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
    return "best-of-n";
  }

  @Override
  public void check(EnvironmentSpec environment) {
    evaluator.check(name(), environment);
    Search.needsActions(name(), candidates, environment);
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
      root.children().forEach(n -> n.visit(thinking.evaluate(n, evaluator, playouts)));
    }
    Node best = root.children().getFirst();
    for (Node each : root.children()) {
      best = each.value() > best.value() ? each : best;
    }
    return best;
  }
}

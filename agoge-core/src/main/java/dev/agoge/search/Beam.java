package dev.agoge.search;

import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.support.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Beam search, for one player: of all ways on of a length it keeps the few that are valued most and
 * lengthens those; it takes the first action of the best in the end, and thinks anew at the next
 * step. As the breadth-first form of Tree of Thoughts (Yao et al., arXiv 2305.10601), with actions
 * for thoughts and a measured value for the model's own verdict.
 */
public record Beam(
    @Parameter(value = "ways on that are kept", fallback = "3", min = 1) int width,
    @Parameter(value = "steps looked ahead", fallback = "3", min = 1) int depth,
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
    return "beam";
  }

  @Override
  public void check(EnvironmentSpec environment) {
    evaluator.check(name(), environment);
    Search.needsActions(name(), candidates, environment);
    if (environment.players().size() > 1) {
      throw new UnsupportedOperationException(
          "search beam is for one player, and environment "
              + environment.id()
              + " has several; use minimax or mcts");
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
    if (root.children().size() == 1) {
      return root.children().getFirst();
    }
    List<Node> kept = best(valued(root.children(), thinking));
    for (int d = 1; d < depth; d++) {
      List<Node> next = new ArrayList<>();
      for (Node node : kept) {
        thinking.expand(node, candidates);
        // What has ended, or goes no further, stays as it is.
        next.addAll(node.children().isEmpty() ? List.of(node) : valued(node.children(), thinking));
      }
      kept = best(next);
    }
    return kept.getFirst().first();
  }

  private List<Node> valued(List<Node> nodes, Thinking thinking) {
    nodes.forEach(n -> n.visit(thinking.evaluate(n, evaluator, playouts)));
    return nodes;
  }

  private List<Node> best(List<Node> nodes) {
    return nodes.stream()
        .sorted(Comparator.comparingDouble(Node::value).reversed())
        .limit(width)
        .toList();
  }
}

package dev.agoge.search;

import dev.agoge.agent.Actor;
import dev.agoge.agent.Decision;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Observation;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.ModelCall;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One decision in the making: the tree, and what it has cost. The policy's own answer, which it
 * gives whether it is searched with or not, is the first candidate of every method; a method that
 * asks for no other decides as the policy does, bit for bit.
 */
public final class Thinking {
  private final EnvironmentSpec environment;
  private final int player;
  private final Actor mind;
  private final Node root;
  private final Decision answer;
  private final long seed;
  private final int turnsBefore;
  private long forks;
  private long asked;
  private long tokens;
  private long tried;

  /**
   * Begins.
   *
   * @param at where the player is, with its mind before it answered; closed by {@link #close}
   * @param answer what the policy said of itself
   * @param turnsBefore turns that were taken before, for the environment's limit
   */
  Thinking(
      EnvironmentSpec environment,
      int player,
      Position at,
      Decision answer,
      long seed,
      int turnsBefore) {
    this.environment = environment;
    this.player = player;
    this.mind = at.mind(player);
    this.root = new Node(Decision.of(""), null, player, at);
    this.answer = answer;
    this.seed = seed;
    this.turnsBefore = turnsBefore;
    count(answer);
  }

  /** What is known of where the player plays. */
  public EnvironmentSpec environment() {
    return environment;
  }

  /** Who thinks. */
  public int player() {
    return player;
  }

  /** Where it thinks. */
  public Node root() {
    return root;
  }

  /** What the player sees there. */
  public Observation seen() {
    return root.position().seen();
  }

  /** How often the policy was asked to decide. */
  public long asked() {
    return asked;
  }

  /** How many tokens models produced. */
  public long tokens() {
    return tokens;
  }

  /** How many steps were taken in forks. */
  public long tried() {
    return tried;
  }

  /** The policy's own answer as the only child of the root, without trying it out. */
  public Node own() {
    return answered(answer);
  }

  /** Another answer of the policy at the root, not tried out: a child of the root. */
  public Node answerAgain() {
    Actor other = mind.fork(root.position().episode(), next());
    try {
      Decision decision = other.act(seen());
      count(decision);
      return answered(decision);
    } finally {
      other.close();
    }
  }

  /**
   * Thinks of what may be done at a node, does each in a fork, and gives it its prior: in
   * proportion to the policy's probabilities where all are known, else to how often each was drawn.
   *
   * @param candidates how many answers to draw from the policy, of which equal ones become one
   *     child; 0 for every admissible action, with equal priors
   */
  public void expand(Node node, int candidates) {
    if (node.ended() || node.expanded()) {
      return;
    }
    node.setExpanded();
    Map<String, Node> found = new LinkedHashMap<>();
    Map<String, Integer> drawn = new LinkedHashMap<>();
    if (candidates == 0 && !node.position().seen().admissible().isEmpty()) {
      every(node, found);
    } else {
      for (int c = 0; c < Math.max(1, candidates); c++) {
        Optional<Node> child = candidate(node, c == 0);
        child.ifPresent(
            n -> {
              drawn.merge(n.decision().action().text(), 1, Integer::sum);
              Node same = found.putIfAbsent(n.decision().action().text(), n);
              if (same != null) {
                n.close();
              }
            });
      }
    }
    node.children().addAll(found.values());
    Priors.give(node.children(), drawn);
  }

  /** Values a node, without keeping the value. */
  public double evaluate(Node node, Evaluator evaluator, int playouts) {
    Position at = node.position();
    if (evaluator == Evaluator.PROGRESS) {
      return at.progress();
    }
    if (node.ended()) {
      return at.gained();
    }
    double sum = 0;
    for (int p = 0; p < playouts; p++) {
      try (Position copy = at.fork(next())) {
        sum += playOut(copy);
      }
    }
    return sum / playouts;
  }

  void close() {
    root.close();
  }

  private double playOut(Position at) {
    int limit = environment.stepLimit() - turnsBefore;
    boolean going = true;
    while (going && !at.ended() && at.turns() < limit) {
      Optional<Decision> played = at.play();
      played.ifPresent(this::count);
      tried += played.isPresent() ? 1 : 0;
      going = played.isPresent();
    }
    return at.gained();
  }

  private Node answered(Decision decision) {
    Node node = new Node(decision, root, player, null);
    root.children().add(node);
    return node;
  }

  private void every(Node node, Map<String, Node> found) {
    Observation seen = node.position().seen();
    for (String action : seen.admissible()) {
      boolean own = node == root && action.equals(answer.action().text());
      Position at = node.position().fork(next());
      Decision decision = own ? answer : at.mind(seen.player()).saying(seen, action);
      at.take(decision);
      tried++;
      found.put(action, new Node(decision, node, seen.player(), at));
    }
  }

  private Optional<Node> candidate(Node node, boolean first) {
    int mover = node.position().seen().player();
    Position at = node.position().fork(next());
    Optional<Decision> decision;
    if (first && node == root) {
      at.take(answer);
      decision = Optional.of(answer);
    } else {
      decision = at.play();
      decision.ifPresent(this::count);
    }
    if (decision.isEmpty()) {
      at.close();
    } else {
      tried++;
    }
    return decision.map(d -> new Node(d, node, mover, at));
  }

  private void count(Decision decision) {
    asked++;
    for (ModelCall call : decision.calls()) {
      tokens += call.output().length;
    }
  }

  private long next() {
    return Seeds.child(seed, forks++);
  }
}

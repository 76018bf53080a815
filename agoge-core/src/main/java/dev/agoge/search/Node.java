package dev.agoge.search;

import dev.agoge.agent.Decision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an action, while a search thinks about it. Values are for the player that thinks.
 */
public final class Node {
  private final Decision decision;
  private final @Nullable Node parent;
  private final @Nullable Position position;
  private final int player;
  private final boolean ended;
  private final List<Node> children = new ArrayList<>();
  private boolean expanded;
  private double prior;
  private int visits;
  private double sum;
  private String remark = "";

  Node(Decision decision, @Nullable Node parent, int player, @Nullable Position position) {
    this.decision = decision;
    this.parent = parent;
    this.player = player;
    this.position = position;
    this.ended = position != null && position.ended();
  }

  /** The action that led here, and the calls behind it. */
  public Decision decision() {
    return decision;
  }

  /** Who took that action. */
  public int player() {
    return player;
  }

  /** Whether the episode ended with it. */
  public boolean ended() {
    return ended;
  }

  /** What may be done here, in the order in which it was thought of. */
  public List<Node> children() {
    return children;
  }

  /** Whether {@link #children} were looked for. */
  public boolean expanded() {
    return expanded;
  }

  /** How probable the policy found the action among those that were thought of. */
  public double prior() {
    return prior;
  }

  /** How often it was valued. */
  public int visits() {
    return visits;
  }

  /** Mean of its values; NaN if it has none. */
  public double value() {
    return visits == 0 ? Double.NaN : sum / visits;
  }

  /** What is to be said of it in the tree; may be empty. */
  public String remark() {
    return remark;
  }

  /** Says something of it in the tree. */
  public void remark(String said) {
    remark = said;
  }

  /** Adds a value to its mean. */
  public void visit(double value) {
    visits++;
    sum += value;
  }

  /** Adds a value to its mean and to those of everything above it. */
  public void visitUpwards(double value) {
    for (Node node = this; node != null; node = node.parent) {
      node.visit(value);
    }
  }

  /** The first action on the way here: a child of the root. */
  public Node first() {
    Node node = this;
    while (node.parent != null && node.parent.parent != null) {
      node = node.parent;
    }
    return node;
  }

  void prior(double probability) {
    prior = probability;
  }

  void setExpanded() {
    expanded = true;
  }

  Position position() {
    if (position == null) {
      throw new IllegalStateException("a vote's answers are not tried out");
    }
    return position;
  }

  void close() {
    children.forEach(Node::close);
    if (position != null) {
      position.close();
    }
  }
}

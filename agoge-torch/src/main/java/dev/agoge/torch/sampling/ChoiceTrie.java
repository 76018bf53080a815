package dev.agoge.torch.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The token sequences that a constraint allows, as a tree; every sequence ends with the end token.
 * Immutable.
 */
final class ChoiceTrie {
  private final int[] allowed;
  private final List<ChoiceTrie> children;
  private final @Nullable String choice;

  private ChoiceTrie(int[] allowed, List<ChoiceTrie> children, @Nullable String choice) {
    this.allowed = allowed;
    this.children = children;
    this.choice = choice;
  }

  /** The tree of some choices, whose tokens are given in the same order. */
  static ChoiceTrie of(List<String> choices, List<int[]> tokens) {
    var root = new Node();
    for (int i = 0; i < choices.size(); i++) {
      Node node = root;
      for (int token : tokens.get(i)) {
        node = node.children.computeIfAbsent(token, t -> new Node());
      }
      node.choice = choices.get(i);
    }
    return root.freeze();
  }

  /** The ids that may come next, sorted; empty when the choice is complete. */
  int[] allowed() {
    return allowed;
  }

  /** The tree after the {@code index}-th of the allowed ids. */
  ChoiceTrie child(int index) {
    return children.get(index);
  }

  /** The text of the choice that ends here; null before the end. */
  @Nullable String choice() {
    return choice;
  }

  private static final class Node {
    final Map<Integer, Node> children = new TreeMap<>();
    @Nullable String choice;

    ChoiceTrie freeze() {
      int[] ids = children.keySet().stream().mapToInt(Integer::intValue).toArray();
      List<ChoiceTrie> frozen = new ArrayList<>();
      children.values().forEach(c -> frozen.add(c.freeze()));
      return new ChoiceTrie(ids, List.copyOf(frozen), choice);
    }
  }
}

package dev.agoge.search;

import dev.agoge.search.SearchTree.Branch;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Makes a value of the nodes of a search: all of a small one, the top of a large one. */
final class TreeCutting {
  private final Node chosen;
  private final Set<Node> kept = Collections.newSetFromMap(new IdentityHashMap<>());
  private int left;

  private TreeCutting(Node chosen) {
    this.chosen = chosen;
  }

  static SearchTree of(String search, Thinking thinking, Node chosen) {
    var cutting = new TreeCutting(chosen);
    cutting.keep(thinking.root());
    return new SearchTree(
        search,
        thinking.asked(),
        thinking.tokens(),
        thinking.tried(),
        cutting.left,
        cutting.branches(thinking.root()));
  }

  private void keep(Node root) {
    Deque<Node> open = new ArrayDeque<>(root.children());
    while (!open.isEmpty()) {
      Node node = open.removeFirst();
      if (kept.size() < SearchTree.MOST) {
        kept.add(node);
      } else {
        left++;
      }
      open.addAll(node.children());
    }
  }

  private List<Branch> branches(Node node) {
    return node.children().stream().filter(kept::contains).map(this::branch).toList();
  }

  private Branch branch(Node node) {
    return new Branch(
        node.decision().action().text(),
        node.player(),
        node.visits(),
        node.value(),
        node.prior(),
        node.ended(),
        node == chosen,
        node.remark(),
        branches(node));
  }
}

package dev.agoge.trajectory;

import java.util.ArrayList;
import java.util.List;

/**
 * One root-to-leaf path through a trajectory's model calls, as a learner reads it.
 *
 * @param ids every token the model saw or said, in order
 * @param call for each token the place of the call that produced it, or -1 for prompt tokens
 * @param offset for each produced token its place within that call's output, otherwise -1
 */
public record TokenSequence(int[] ids, int[] call, int[] offset) {

  /**
   * The sequences of a trajectory. A call that no other extends is a leaf and ends a sequence; a
   * call that several sequences share is counted as produced in the first only, so that each
   * produced token occurs exactly once.
   */
  public static List<TokenSequence> of(Trajectory trajectory) {
    List<ModelCall> calls = trajectory.calls();
    boolean[] extended = new boolean[calls.size()];
    for (ModelCall call : calls) {
      if (call.parent() >= 0) {
        extended[call.parent()] = true;
      }
    }
    boolean[] claimed = new boolean[calls.size()];
    List<TokenSequence> sequences = new ArrayList<>();
    for (int leaf = 0; leaf < calls.size(); leaf++) {
      if (!extended[leaf]) {
        sequences.add(path(calls, leaf, claimed));
      }
    }
    return sequences;
  }

  /** How many tokens there are. */
  public int length() {
    return ids.length;
  }

  private static TokenSequence path(List<ModelCall> calls, int leaf, boolean[] claimed) {
    List<Integer> path = new ArrayList<>();
    for (int c = leaf; c >= 0; c = calls.get(c).parent()) {
      path.addFirst(c);
    }
    int length =
        path.stream()
            .mapToInt(c -> calls.get(c).appended().length + calls.get(c).output().length)
            .sum();
    TokenSequence sequence = new TokenSequence(new int[length], new int[length], new int[length]);
    int at = 0;
    for (int c : path) {
      at = sequence.put(calls.get(c).appended(), -1, at);
      at = sequence.put(calls.get(c).output(), claimed[c] ? -1 : c, at);
      claimed[c] = true;
    }
    return sequence;
  }

  private int put(int[] tokens, int producer, int at) {
    for (int i = 0; i < tokens.length; i++) {
      ids[at + i] = tokens[i];
      call[at + i] = producer;
      offset[at + i] = producer < 0 ? -1 : i;
    }
    return at + tokens.length;
  }
}

package dev.agoge.torch.learn;

import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.TokenSequence;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Checks that sequences hold exactly the tokens that a trajectory's model calls produced: each
 * once, in its place, drawn from what was allowed. A learner that trains on anything else learns
 * something else, silently.
 */
final class Coverage {
  private final String trajectory;
  private final List<ModelCall> calls;
  private final int vocabulary;
  private final BitSet[] seen;

  Coverage(String trajectory, List<ModelCall> calls, int vocabulary) {
    this.trajectory = trajectory;
    this.calls = calls;
    this.vocabulary = vocabulary;
    this.seen = new BitSet[calls.size()];
    for (int c = 0; c < seen.length; c++) {
      seen[c] = new BitSet();
      int parent = calls.get(c).parent();
      require(parent >= -1 && parent < c, "call " + c + " extends call " + parent);
      checkAllowed(c);
    }
  }

  /** Takes a sequence that is going to be trained on. */
  void mark(TokenSequence sequence) {
    for (int at = 0; at < sequence.length(); at++) {
      int id = sequence.ids()[at];
      require(id >= 0 && id < vocabulary, "token " + id + " is not in the vocabulary");
      int call = sequence.call()[at];
      if (call < 0) {
        continue;
      }
      int offset = sequence.offset()[at];
      require(at > 0, "call " + call + " has output but no prompt");
      require(
          calls.get(call).output()[offset] == id,
          "token " + at + " is not what call " + call + " produced");
      require(
          !seen[call].get(offset), "output token " + offset + " of call " + call + " occurs twice");
      seen[call].set(offset);
    }
  }

  /** All sequences were marked. */
  void complete() {
    for (int c = 0; c < seen.length; c++) {
      int produced = calls.get(c).output().length;
      require(
          seen[c].cardinality() == produced,
          "the batch holds " + seen[c].cardinality() + " of " + produced + " tokens of call " + c);
    }
  }

  private void checkAllowed(int c) {
    ModelCall call = calls.get(c);
    for (int t = 0; t < call.allowed().length; t++) {
      int[] allowed = call.allowed()[t];
      require(
          allowed.length == 0 || Arrays.binarySearch(allowed, call.output()[t]) >= 0,
          "output token " + t + " of call " + c + " is not among the allowed ids");
    }
  }

  private void require(boolean condition, String problem) {
    if (!condition) {
      throw new IllegalStateException(
          "trajectory " + trajectory + " is corrupt: " + problem + "; play the episode again");
    }
  }
}

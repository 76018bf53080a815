package dev.agoge.torch.learn;

import java.util.List;

/**
 * A sequence to learn from.
 *
 * @param ids all its tokens
 * @param scored the produced ones that have a loss, by rising row
 */
record Sample(int[] ids, List<ScoredToken> scored) {
  Sample {
    scored = List.copyOf(scored);
  }
}

package dev.agoge.credit;

import dev.agoge.support.Parameter;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import java.util.List;
import java.util.stream.IntStream;

/**
 * IPA: credit for whole chunks of interaction.
 *
 * <p>Wang et al., "Let It Flow: Agentic Crafting on Rock and Roll, Building the ROME Model within
 * an Open Agentic Learning Ecosystem", arXiv 2512.24873. A chunk is what an agent says and does
 * from one interaction that matters to the next; all its tokens share the discounted return Gₖ = Rₖ
 * + γ Gₖ₊₁ of chunks, where time passes once a chunk. Here a chunk ends with a step, with a step
 * that changed the state (thinking aloud, and what was not understood, belong to the chunk that
 * follows), or with a step that made progress. Gₖ is then measured against all chunks of the group.
 *
 * <p>Two things are left to others. The paper weighs a chunk by the ratio of policies over the
 * chunk, which depends on the policy that learns and belongs to the objective. It also masks chunks
 * on which sampler and learner disagree, which a credit method cannot see; what it can see is how
 * unlikely the sampler itself found a chunk, where disagreement is largest, and chunks below a
 * given mean probability get no credit if asked for.
 *
 * @param discount γ from chunk to chunk
 * @param boundary what ends a chunk
 * @param standardise whether to divide by the standard deviation of all chunks
 * @param leastProbability geometric mean of token probabilities under which a chunk is masked
 */
public record InteractionChunks(
    @Parameter(value = "discount from chunk to chunk", fallback = "0.95", min = 0, max = 1)
        double discount,
    @Parameter(value = "which steps end a chunk", fallback = "change") Boundary boundary,
    @Parameter(value = "divide by the standard deviation of all chunks", fallback = "true")
        boolean standardise,
    @Parameter(
            value = "mask chunks whose tokens had a smaller geometric mean probability",
            fallback = "0",
            min = 0,
            max = 1)
        double leastProbability)
    implements Credit {

  /** What ends a chunk. */
  public enum Boundary {
    /** Every step. */
    STEP,
    /** A step that changed what the next one starts from: its state, or where untold its text. */
    CHANGE,
    /** A step after which more of the task was done than ever before. */
    PROGRESS
  }

  @Override
  public String name() {
    return "ipa";
  }

  @Override
  public List<Credited> assign(List<Judged> group) {
    List<List<Chunk>> chunks = group.stream().map(this::chunks).toList();
    double[][] advantages = new double[group.size()][];
    for (int i = 0; i < advantages.length; i++) {
      advantages[i] = new double[group.get(i).trajectory().steps().size()];
    }
    for (int player = 0; player < Judged.players(group); player++) {
      int own = player;
      List<Chunk> all =
          chunks.stream().flatMap(List::stream).filter(c -> c.turns().player() == own).toList();
      double[] relative =
          Statistics.centred(all.stream().mapToDouble(Chunk::worth).toArray(), standardise);
      int next = 0;
      for (int i = 0; i < advantages.length; i++) {
        for (Chunk chunk : chunks.get(i)) {
          if (chunk.turns().player() == player) {
            double advantage = masked(chunk, group.get(i)) ? 0 : relative[next];
            chunk.put(advantage, advantages[i]);
            next++;
          }
        }
      }
    }
    return Turns.credited(group, advantages);
  }

  /** Some turns in a row, from the first to before the last. */
  private record Chunk(Turns turns, int from, int to, double worth) {

    void put(double advantage, double[] steps) {
      for (int k = from; k < to; k++) {
        steps[turns.steps()[k]] = advantage;
      }
    }
  }

  private List<Chunk> chunks(Judged judged) {
    return Turns.of(judged).stream().flatMap(turns -> chunks(judged, turns).stream()).toList();
  }

  private List<Chunk> chunks(Judged judged, Turns turns) {
    int[] ends = Chunks.ends(judged.trajectory(), turns, boundary);
    double[] paid = new double[ends.length];
    for (int c = 0, k = 0; c < ends.length; c++) {
      for (; k < ends[c]; k++) {
        paid[c] += turns.rewards()[k];
      }
    }
    double[] worth = Turns.toGo(paid, discount);
    return IntStream.range(0, ends.length)
        .mapToObj(c -> new Chunk(turns, c == 0 ? 0 : ends[c - 1], ends[c], worth[c]))
        .toList();
  }

  private boolean masked(Chunk chunk, Judged judged) {
    double sum = 0;
    int tokens = 0;
    for (int k = chunk.from(); k < chunk.to(); k++) {
      Step step = judged.trajectory().steps().get(chunk.turns().steps()[k]);
      for (ModelCall call : step.calls()) {
        for (float logProb : call.logProbs()) {
          sum += logProb;
          tokens++;
        }
      }
    }
    return tokens > 0 && Math.exp(sum / tokens) < leastProbability;
  }
}

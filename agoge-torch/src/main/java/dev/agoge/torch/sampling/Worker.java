package dev.agoge.torch.sampling;

import dev.agoge.environment.InfrastructureException;
import dev.agoge.torch.decoder.DecoderConfig;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes some requests one token further: a forward pass over what they have pending, then a draw
 * for each whose known tokens are all through. Used by one thread at a time: holds the rows.
 */
final class Worker {
  /** Most tokens of one request in one pass: long prompts go in pieces, beside others' draws. */
  static final int PIECE = 256;

  /** Rows whose logits over the whole vocabulary are in memory at a time. */
  private static final int LOGIT_ROWS = 32;

  private final DecoderConfig config;
  private final ForwardPass pass;
  private final Drawer drawer = new Drawer();
  private final float[] scratch = new float[Lanes.COUNT];
  private final List<Run> asking = new ArrayList<>();
  private final List<Run> free = new ArrayList<>();
  private float[] gathered = new float[0];
  private float[] logits = new float[0];

  Worker(DecoderConfig config) {
    this.config = config;
    this.pass = new ForwardPass(config);
  }

  /** Advances all of them, or fails all of them. */
  void advance(List<Run> runs, PackedDecoder decoder) {
    try {
      pass.clear();
      asking.clear();
      free.clear();
      for (Run run : runs) {
        if (run.feed(pass, PIECE)) {
          asking.add(run);
        }
      }
      drawAll(pass.run(decoder), decoder);
    } catch (OutOfMemoryError e) {
      var reason = new InfrastructureException("no memory left for a forward pass", e);
      runs.forEach(r -> r.fail(reason));
    } catch (RuntimeException e) {
      runs.forEach(r -> r.fail(e));
    }
  }

  private void drawAll(float[] hidden, PackedDecoder decoder) {
    int stride = pass.stride();
    gathered = Lanes.atLeast(gathered, LOGIT_ROWS * stride);
    for (int row = 0; row < asking.size(); row++) {
      Run run = asking.get(row);
      if (run.allowed().length > 0) {
        drawAllowed(run, hidden, row * stride, decoder.embedding());
        continue;
      }
      System.arraycopy(hidden, row * stride, gathered, free.size() * stride, stride);
      free.add(run);
      if (free.size() == LOGIT_ROWS) {
        drawFree(decoder.head());
      }
    }
    drawFree(decoder.head());
  }

  private void drawAllowed(Run run, float[] hidden, int at, float[] embedding) {
    int[] ids = run.allowed();
    logits = Lanes.atLeast(logits, Lanes.roundUp(ids.length));
    int width = config.width();
    for (int i = 0; i < ids.length; i++) {
      logits[i] = RowOps.dot(hidden, at, embedding, ids[i] * width, width, scratch);
    }
    run.accept(drawer.draw(logits, 0, ids.length, run.request.sampling(), run.uniform()));
  }

  private void drawFree(PackedMatrix head) {
    int wide = head.paddedOuts();
    logits = Lanes.atLeast(logits, free.size() * wide);
    Gemm.multiply(gathered, pass.stride(), free.size(), head, logits, wide);
    for (int i = 0; i < free.size(); i++) {
      Run run = free.get(i);
      run.accept(drawer.draw(logits, i * wide, head.outs, run.request.sampling(), run.uniform()));
    }
    free.clear();
  }
}

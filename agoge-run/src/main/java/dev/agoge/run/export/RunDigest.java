package dev.agoge.run.export;

import dev.agoge.environment.Rewards;
import dev.agoge.run.directory.FileErrors;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.EpisodeOrder;
import dev.agoge.run.store.TrajectoryReader;
import dev.agoge.support.Digest;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What two runs must share to be the same run, bit for bit: of every episode, in the order of ids,
 * its id, task, seed, actions, token ids, log-probabilities, rewards and ending; and the final
 * weights. Times are left out.
 */
public final class RunDigest {
  private final MessageDigest digest = Digest.sha256();

  private RunDigest() {}

  /**
   * The digest of a run, 64 hexadecimal digits.
   *
   * @param weights digest of the final weights, see {@link #ofFile}; empty if there are none
   */
  public static String of(TrajectoryReader reader, String weights) {
    RunDigest run = new RunDigest();
    reader.forEach(EpisodeFilter.ALL, EpisodeOrder.ID, e -> run.add(e.trajectory()));
    run.text(weights);
    return run.finish();
  }

  /** The digest of one trajectory. */
  public static String of(Trajectory trajectory) {
    RunDigest one = new RunDigest();
    one.add(trajectory);
    return one.finish();
  }

  /** The digest of a file's bytes, such as a checkpoint's weights. */
  public static String ofFile(Path file) {
    return FileErrors.guarding(
        "read",
        file,
        () -> {
          RunDigest run = new RunDigest();
          try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
              run.digest.update(buffer, 0, n);
            }
          }
          return run.finish();
        });
  }

  private void add(Trajectory t) {
    text(t.id());
    text(t.task().id());
    number(t.seed());
    text(t.ending().name());
    number(t.steps().size());
    t.steps().forEach(this::add);
  }

  private void add(Step step) {
    number(step.player());
    text(step.action());
    add(step.rewards());
    number(step.calls().size());
    step.calls().forEach(this::add);
  }

  private void add(Rewards rewards) {
    number(rewards.players());
    for (int player = 0; player < rewards.players(); player++) {
      number(Double.doubleToRawLongBits(rewards.of(player)));
    }
  }

  private void add(ModelCall call) {
    number(call.parent());
    ids(call.appended());
    ids(call.output());
    number(call.logProbs().length);
    for (float logProb : call.logProbs()) {
      number(Float.floatToRawIntBits(logProb));
    }
  }

  private void ids(int[] ids) {
    number(ids.length);
    for (int id : ids) {
      number(id);
    }
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    digest.update(bytes);
  }

  private void number(long value) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }

  private String finish() {
    return HexFormat.of().formatHex(digest.digest());
  }
}

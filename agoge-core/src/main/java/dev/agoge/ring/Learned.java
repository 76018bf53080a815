package dev.agoge.ring;

import java.nio.file.Path;

/** A part with a state of its own, which lies beside each checkpoint of the policy. */
public interface Learned extends AutoCloseable {

  /** Writes its state into a folder that does not exist yet; a part without a state writes none. */
  default void save(Path folder) {}

  /** Goes on from a state that was written; the folder is missing if none was. */
  default void restore(Path folder) {}

  @Override
  default void close() {}
}

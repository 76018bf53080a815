package dev.agoge.learn;

import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A network that reads trajectories and says a number at chosen places: a critic, a reward model, a
 * measure of progress. It has weights and an optimiser of its own; before the first lesson every
 * number is 0.
 */
public interface ValueModel extends AutoCloseable {

  /** Where numbers are asked for. */
  enum Place {
    /** Once a model call, before its output: of the state. */
    BEFORE_CALL,
    /** Once a model call, after its output: of the state and the action. */
    AFTER_CALL,
    /** Before each output token. */
    TOKENS;

    /** How many numbers a call of so many output tokens has. */
    public int of(int tokens) {
      return this == TOKENS ? tokens : 1;
    }
  }

  /**
   * The numbers at the places of some trajectories.
   *
   * @return [trajectory][call][place within the call]
   */
  List<double[][]> values(List<Trajectory> trajectories, Place place);

  /**
   * Learns: one optimiser step on all of these trajectories.
   *
   * @return what was measured, {@code loss} among it
   */
  Map<String, Double> fit(List<Trajectory> trajectories, Place place, ValueLoss loss, Pace pace);

  /** Writes its weights and its optimiser. Atomic. */
  void save(Path folder);

  /**
   * Goes on from what was written.
   *
   * @throws CheckpointException if the folder holds no such thing
   */
  void restore(Path folder);

  @Override
  void close();

  /** A loss of values. */
  @FunctionalInterface
  interface ValueLoss {

    /**
     * Computes the loss.
     *
     * @param values of each trajectory, as {@link ValueModel#values} gives them
     * @param slopes of the same shape, all zero: takes ∂L/∂value
     */
    double of(List<double[][]> values, List<double[][]> slopes);
  }
}

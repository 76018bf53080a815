package dev.agoge.learn;

import java.nio.file.Path;
import java.util.List;

/** Makes trainable policies; the command line chooses which. */
public interface PolicyFactory {

  /**
   * New random weights.
   *
   * @param shape size of the network
   * @param texts texts of the environment from which the tokenizer's vocabulary is learnt
   * @param seed source of the initial weights
   */
  TrainablePolicy create(ModelShape shape, List<String> texts, long seed);

  /**
   * The weights of a saved policy as the start of something new: no optimiser state, no reference.
   *
   * @param seed source of the order in which evidence is learnt
   * @throws IllegalArgumentException as {@link #load}
   */
  TrainablePolicy start(Path folder, long seed);

  /**
   * A saved policy, with its training state if there is one.
   *
   * @throws CheckpointException if the folder is not a model this factory can load
   */
  TrainablePolicy load(Path folder);
}

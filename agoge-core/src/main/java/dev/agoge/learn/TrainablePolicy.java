package dev.agoge.learn;

import dev.agoge.agent.Agent;
import dev.agoge.model.LanguageModel;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.List;

/**
 * Weights that can be sampled from and trained in this process. What {@link #model} samples is
 * always the newest version that a learner made.
 */
public interface TrainablePolicy extends AutoCloseable {

  /** The newest weights as a language model. */
  LanguageModel model();

  /** Version of the newest weights; changes with every lesson. */
  String version();

  /** How many parameters are trained. */
  long parameters();

  /**
   * Something that learns by making an objective's loss smaller. An objective that compares with a
   * reference gets the policy at the time of this call.
   *
   * <p>A new learner begins with a fresh optimiser if {@code anew}, because its gradients are of
   * another kind. The first learner made after a checkpoint was loaded goes on with the reference
   * and the optimiser of the checkpoint.
   */
  Learner learner(Objective objective, LearnerSettings settings, boolean anew);

  /**
   * The log-probability that these weights give to each token of some trajectories, under the
   * temperature and the allowed ids in force when it was drawn; 0 where there was no choice.
   *
   * @return [trajectory][call][token]
   */
  List<float[][]> logProbs(List<Trajectory> trajectories);

  /**
   * A policy of its own with the newest weights and a fresh optimiser; the caller closes it.
   *
   * @param seed source of the order in which it learns
   */
  TrainablePolicy fork(long seed);

  /**
   * A policy of its own that goes on from what such a one saved, optimiser and reference included;
   * the caller closes it.
   *
   * @throws CheckpointException if the folder holds no such thing
   */
  TrainablePolicy fork(Path saved);

  /** A value model that starts from a copy of the newest weights; the caller closes it. */
  ValueModel valueModel(long seed);

  /**
   * The agent that these weights were saved as, with the newest weights; a plain one around them
   * that takes the most probable tokens if they came without.
   */
  Agent agent();

  /**
   * Writes the weights as a Hugging Face model folder, and beside them what is needed to play as
   * this agent and to go on training (optimiser, reference). Atomic: the folder is complete or not
   * there.
   */
  void save(Path folder, Agent agent);

  @Override
  void close();
}

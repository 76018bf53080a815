package dev.agoge.learn;

import dev.agoge.agent.Agent;
import dev.agoge.model.LanguageModel;
import java.nio.file.Path;

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

  /** Learns by imitation. One optimiser with {@link #policyGradient}. */
  Learner imitation(ImitationSettings settings);

  /**
   * Learns by policy gradient. The reference of its KL penalty is the policy at the time of this
   * call.
   */
  Learner policyGradient(PolicyGradientSettings settings);

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

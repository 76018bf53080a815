package dev.agoge.judge;

import java.util.ArrayList;
import java.util.List;

/**
 * What a step did for its task, in the three kinds of AgentProcessBench (Fan et al., "Diagnosing
 * Step-Level Process Quality in Tool-Using Agents", arXiv 2603.14465).
 */
public enum StepLabel {
  /** −1: it was wrong, or it harmed. */
  HARMFUL,
  /** 0: it neither helped nor harmed, such as a look round. */
  NEUTRAL,
  /** +1: it was right and brought the task on. */
  HELPFUL;

  /**
   * The label of a judge's score of a step.
   *
   * @param margin how far from 0 a score must be to mean something, at least 0
   */
  public static StepLabel of(double score, double margin) {
    return score > margin ? HELPFUL : score < -margin ? HARMFUL : NEUTRAL;
  }

  /**
   * Lets errors propagate: after a harmful step each further one is harmful too, unless it helps,
   * which mends the error. Someone who labels steps one by one is asked whether a step builds on an
   * earlier error; labels alone do not tell, so a neutral step after an unmended error is taken to.
   */
  public static List<StepLabel> propagated(List<StepLabel> labels) {
    List<StepLabel> all = new ArrayList<>();
    boolean broken = false;
    for (StepLabel label : labels) {
      broken = label == HARMFUL || (broken && label == NEUTRAL);
      all.add(broken ? HARMFUL : label);
    }
    return List.copyOf(all);
  }
}

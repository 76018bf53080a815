package dev.agoge.gate;

import dev.agoge.evaluate.EvaluationReport;

/** Decides whether an agent may replace the one in service. Pure: equal reports, equal decision. */
@FunctionalInterface
public interface Gate {

  /**
   * Decides.
   *
   * @param current the agent in service
   * @param candidate the agent that would replace it
   */
  GateDecision decide(EvaluationReport current, EvaluationReport candidate);

  /** Released only by both; the reasons of both are given. */
  default Gate and(Gate other) {
    return (current, candidate) -> decide(current, candidate).and(other.decide(current, candidate));
  }
}

package dev.agoge.gate;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whether an agent ships, and why.
 *
 * @param released whether it ships
 * @param reasons one line for each thing that was checked, those that speak against first
 */
public record GateDecision(boolean released, List<String> reasons) {
  public GateDecision {
    reasons = List.copyOf(reasons);
  }

  /** Released only if both are. */
  public GateDecision and(GateDecision other) {
    boolean mine = released || !other.released;
    List<String> ordered =
        mine
            ? Stream.concat(other.reasons.stream(), reasons.stream()).toList()
            : Stream.concat(reasons.stream(), other.reasons.stream()).toList();
    return new GateDecision(released && other.released, ordered);
  }
}

package dev.agoge.learn;

import dev.agoge.credit.Credited;
import java.util.List;

/** One thing to learn from. */
public sealed interface Evidence {

  /** The trajectories in it. */
  List<Credited> parts();

  /**
   * A trajectory by itself.
   *
   * @param credited with the advantage, or the weight, of every token
   */
  record Single(Credited credited) implements Evidence {
    @Override
    public List<Credited> parts() {
      return List.of(credited);
    }
  }

  /**
   * Two trajectories of which one is preferred. A token of weight 0 is context and has no part in
   * the comparison.
   *
   * @param chosen the better one
   * @param rejected the worse one
   */
  record Preference(Credited chosen, Credited rejected) implements Evidence {
    @Override
    public List<Credited> parts() {
      return List.of(chosen, rejected);
    }
  }

  /** Each by itself. */
  static List<Evidence> of(List<Credited> credited) {
    return credited.stream().<Evidence>map(Single::new).toList();
  }
}

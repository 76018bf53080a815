package dev.agoge.environments.games;

/**
 * The score from which a task counts as solved.
 *
 * @param kind how it is known
 * @param score the score itself, where it is fixed
 */
record Bar(Kind kind, double score) {

  /** How a bar is known. */
  enum Kind {
    /** Fixed, and the expert reaches it whatever chance and the others do. */
    SURE,
    /** Fixed; only what chance and others draw when the expert reaches it makes an episode. */
    REACHED,
    /** What the expert scores in this very episode. */
    EXPERTS
  }

  static Bar sure(double score) {
    return new Bar(Kind.SURE, score);
  }

  static Bar reached(double score) {
    return new Bar(Kind.REACHED, score);
  }

  static Bar experts() {
    return new Bar(Kind.EXPERTS, 0);
  }
}

package dev.agoge.environments.library;

/** Kinds of questions by the number of articles that lead to the answer. */
enum Family {
  BRIDGE_1("bridge-1", 1),
  BRIDGE_2("bridge-2", 2),
  BRIDGE_3("bridge-3", 3),
  BRIDGE_4("bridge-4", 4),
  COMPARISON_2("comparison-2", 2),
  COMPARISON_4("comparison-4", 4),
  INTERSECTION_2("intersection-2", 2),
  INTERSECTION_3("intersection-3", 3);

  /** The most hops of all. */
  static final int MOST_HOPS = 4;

  private final String label;
  private final int hops;

  Family(String label, int hops) {
    this.label = label;
    this.hops = hops;
  }

  String label() {
    return label;
  }

  /** How many articles must be read. */
  int hops() {
    return hops;
  }
}

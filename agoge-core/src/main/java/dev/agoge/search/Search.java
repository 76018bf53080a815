package dev.agoge.search;

import dev.agoge.environment.EnvironmentSpec;

/**
 * How to decide with more thought than one answer of the policy: a record of its parameters, and a
 * line in {@link Searches}.
 */
public interface Search {

  /** The name in recipes and on the command line. */
  String name();

  /**
   * Refuses an environment in which it cannot work, before anything runs.
   *
   * @throws UnsupportedOperationException with one line: what is missing
   */
  void check(EnvironmentSpec environment);

  /** Whether it looks at what a player in the world would not be told; results must say so. */
  default boolean privileged() {
    return false;
  }

  /**
   * Decides.
   *
   * @param thinking the position, with what can be asked there
   * @return one of the children of its root
   */
  Node decide(Thinking thinking);

  /** Refuses an environment whose episodes cannot be tried out. */
  static void needsForks(String search, EnvironmentSpec environment) {
    if (!environment.forkable()) {
      throw new UnsupportedOperationException(
          "search "
              + search
              + " tries actions out in forks of an episode, and environment "
              + environment.id()
              + " cannot fork; vote needs no forks");
    }
  }

  /** Refuses an environment that does not list its actions where every one is to be tried. */
  static void needsActions(String search, int candidates, EnvironmentSpec environment) {
    if (candidates == 0 && !environment.listsAdmissible()) {
      throw new UnsupportedOperationException(
          "search "
              + search
              + " with candidates=0 tries every admissible action, and environment "
              + environment.id()
              + " lists none; give a number of candidates");
    }
  }
}

package dev.agoge.run.audit;

/**
 * How much is played for an audit.
 *
 * @param groups of episodes, each of a training task of its own, at least 2
 * @param episodes in a group, at least 2
 * @param steps of these episodes that are probed, drawn evenly; at most so many
 * @param continuations ways on after each of them, and as many before it; at least 4
 * @param seed of every random choice
 */
public record AuditPlan(int groups, int episodes, int steps, int continuations, long seed) {
  public AuditPlan {
    check("groups", groups, 2);
    check("episodes", episodes, 2);
    check("steps", steps, 2);
    check("continuations", continuations, 4);
  }

  /** How many ways on are played at most; those after a last step are not. */
  public long most() {
    return 2L * steps * continuations;
  }

  private static void check(String what, int given, int least) {
    if (given < least) {
      throw new IllegalArgumentException(
          "--%s %d is too few to tell anything; at least %d".formatted(what, given, least));
    }
  }
}

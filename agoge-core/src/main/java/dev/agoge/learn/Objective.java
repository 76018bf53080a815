package dev.agoge.learn;

/**
 * What a learner makes smaller: a loss of what the policy thinks of the tokens it produced, and how
 * that loss changes with each of these thoughts.
 *
 * <p>It is plain arithmetic. The chain rule from log-probabilities and entropies to weights is the
 * learner's business, so that a published loss is its equation and its derivative in one record,
 * and can be checked by finite differences without a model. A new one is such a record, and a line
 * in {@code dev.agoge.learn.objective.Objectives}.
 */
public interface Objective {

  /** The name in recipes. */
  String name();

  /** With which other policy it compares; asked once. */
  default Reference reference() {
    return Reference.NONE;
  }

  /** Whether the loss is a sum over tokens, each a function of its own numbers only. */
  default Scope scope() {
    return Scope.TOKENS;
  }

  /** Whether it learns from {@link Evidence.Preference pairs}, and from nothing else. */
  default boolean takesPairs() {
    return false;
  }

  /** Whether tokens of weight 0 are context that counts for nothing, not even in an average. */
  default boolean skipsZeroWeights() {
    return false;
  }

  /**
   * Computes the loss of a batch and puts its derivatives into {@code slopes}.
   *
   * <p>With scope {@link Scope#TOKENS} it is called for parts of an optimiser step, from several
   * threads, and what it returns is added up; averages come from {@link TokenBatch#shares}.
   *
   * @return the loss
   */
  double loss(TokenBatch batch, Slopes slopes);

  /** Which policy stands beside the one that learns. */
  record Reference(Kind kind, int every) {
    /** None. */
    public static final Reference NONE = new Reference(Kind.NONE, 0);

    /** The policy before the first lesson. */
    public static final Reference START = new Reference(Kind.FIXED, 0);

    /** The policy before the present lesson, or some lessons ago: renewed every so many lessons. */
    public static Reference renewed(int every) {
      return new Reference(Kind.RENEWED, every);
    }

    /** Of a reference. */
    public enum Kind {
      /** None is needed. */
      NONE,
      /** The policy as it began. */
      FIXED,
      /** An earlier policy. */
      RENEWED
    }
  }

  /** What a token's loss depends on. */
  enum Scope {
    /** On the token's own numbers. */
    TOKENS,
    /** On other tokens of the optimiser step too; costs another pass through the model. */
    STEP
  }
}

package dev.agoge.ring;

/**
 * A judge as a recipe names it: a record of its parameters, and a line in {@link
 * dev.agoge.ring.judge.Judges}.
 */
public interface JudgeMethod {

  /** The name in recipes. */
  String name();

  /** A judge for a run. */
  RunJudge open(Workshop workshop);
}

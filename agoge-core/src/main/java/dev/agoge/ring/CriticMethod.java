package dev.agoge.ring;

/**
 * A critic as a recipe names it: a record of its parameters, and a line in {@link
 * dev.agoge.ring.critic.Critics}.
 */
public interface CriticMethod {

  /** The name in recipes. */
  String name();

  /** A critic for a run. */
  Critic open(Workshop workshop);
}

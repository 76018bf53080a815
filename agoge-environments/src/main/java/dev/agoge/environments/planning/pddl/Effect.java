package dev.agoge.environments.planning.pddl;

import java.util.List;

/**
 * What an action changes. All conditions look at the state before; additions win over deletions.
 */
public sealed interface Effect {

  /** All of them at once. */
  record All(List<Effect> parts) implements Effect {}

  /** The atom becomes true. */
  record Add(Atom atom) implements Effect {}

  /** The atom becomes false. */
  record Delete(Atom atom) implements Effect {}

  /** Only if the condition held before the action. */
  record When(Condition condition, Effect effect) implements Effect {}

  /** For all objects. */
  record ForEach(List<Typed> variables, Effect effect) implements Effect {}
}

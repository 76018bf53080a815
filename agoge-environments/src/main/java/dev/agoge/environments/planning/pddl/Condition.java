package dev.agoge.environments.planning.pddl;

import java.util.List;

/** A formula that holds in a state or does not. Implication is read as a disjunction. */
public sealed interface Condition permits Atom, Condition.Compound {

  /** Anything but an atom. */
  sealed interface Compound extends Condition {}

  /** All of them; true if there are none. */
  record And(List<Condition> parts) implements Compound {}

  /** At least one of them; false if there are none. */
  record Or(List<Condition> parts) implements Compound {}

  /** The opposite. */
  record Not(Condition part) implements Compound {}

  /** The two terms are the same object. */
  record Equal(Term left, Term right) implements Compound {}

  /** For some objects. */
  record Exists(List<Typed> variables, Condition body) implements Compound {}

  /** For all objects. */
  record ForAll(List<Typed> variables, Condition body) implements Compound {}
}

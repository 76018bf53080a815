package dev.agoge.environments.household;

/** What a goal names beside its object: where to put it, or the lamp to look at it under. */
sealed interface Destination permits ReceptacleKind, LampKind {

  /** The one word for it in texts, commands and the planning domain. */
  String word();
}

package dev.agoge.environments.household;

/** What can lie in a receptacle. */
sealed interface ThingKind permits ObjectKind, LampKind {

  /** The one word for it in texts, commands and the planning domain. */
  String word();
}

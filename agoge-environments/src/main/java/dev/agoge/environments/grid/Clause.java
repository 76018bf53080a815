package dev.agoge.environments.grid;

/**
 * One part of a mission.
 *
 * @param verb what is to be done
 * @param targets the things with any of which it may be done, as a set (see {@link World})
 * @param others for {@link Verb#PUT_NEXT}: the things beside any of which it may be laid
 * @param text how it is said
 */
record Clause(Verb verb, long targets, long others, String text) {

  /** What a part of a mission asks for. */
  enum Verb {
    GO_TO,
    OPEN,
    PICK_UP,
    PUT_NEXT
  }

  /** Whether an action did what is asked. */
  boolean isDoneBy(Deed deed) {
    return switch (verb) {
      case GO_TO -> (targets & deed.faced()) != 0;
      case OPEN -> (targets & deed.opened()) != 0;
      case PICK_UP -> (targets & deed.pickedUp()) != 0;
      case PUT_NEXT -> (targets & deed.laidDown()) != 0 && (others & deed.beside()) != 0;
    };
  }
}

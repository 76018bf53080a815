package dev.agoge.environments.household;

/**
 * What is to be done.
 *
 * @param family the kind of chore
 * @param object any object of this kind will do
 * @param destination any receptacle (for {@link Family#LIGHT}: lamp) of this kind will do
 */
record Goal(Family family, ObjectKind object, Destination destination) {

  /** The sentence of the task, such as {@code put a clean mug in cabinet}. */
  String sentence() {
    return switch (destination) {
      case LampKind lamp -> "look at " + withArticle(object.word()) + " under " + lamp.word();
      case ReceptacleKind place ->
          "put " + described() + " " + place.preposition() + " " + place.word();
    };
  }

  private String described() {
    if (family == Family.TWO) {
      return "two " + object.word();
    }
    return withArticle(
        family.treatment().map(t -> t.result() + " " + object.word()).orElse(object.word()));
  }

  private static String withArticle(String words) {
    return ("aeio".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
  }
}

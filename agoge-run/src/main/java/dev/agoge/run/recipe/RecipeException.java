package dev.agoge.run.recipe;

/** A recipe cannot be used; the message is one line: where, what, and what to do. */
public final class RecipeException extends IllegalArgumentException {
  RecipeException(String place, String problem) {
    super(place + ": " + problem);
  }
}

package dev.agoge.run.recipe;

import dev.agoge.support.InputFileException;

/** A recipe cannot be used; the message is one line: where, what, and what to do. */
public final class RecipeException extends InputFileException {
  private final String place;

  RecipeException(String place, String problem) {
    super(place + ": " + problem);
    this.place = place;
  }

  /** Whether the mistake is in an option of the command line and not in a file. */
  public boolean isOption() {
    return place.startsWith("--");
  }
}

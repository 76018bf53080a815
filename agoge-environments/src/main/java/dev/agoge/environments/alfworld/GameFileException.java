package dev.agoge.environments.alfworld;

import dev.agoge.support.InputFileException;

/** A game file cannot be used. */
final class GameFileException extends InputFileException {

  /**
   * A mistake, with the remedy.
   *
   * @param place the file, with line and column where known
   */
  GameFileException(String place, String what, String remedy) {
    super(place + ": " + what + "; " + remedy);
  }
}

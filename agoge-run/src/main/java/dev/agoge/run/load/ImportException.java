package dev.agoge.run.load;

import dev.agoge.support.InputFileException;
import java.nio.file.Path;
import tools.jackson.core.TokenStreamLocation;

/** A file of episodes cannot be read as such. */
public final class ImportException extends InputFileException {
  private ImportException(String message) {
    super(message);
  }

  static ImportException at(Path file, TokenStreamLocation place, String what) {
    return new ImportException(
        file + ":" + place.getLineNr() + ":" + place.getColumnNr() + ": " + what);
  }

  static ImportException of(Path file, String what) {
    return new ImportException(file + ": " + what);
  }
}

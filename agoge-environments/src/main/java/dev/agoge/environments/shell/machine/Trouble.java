package dev.agoge.environments.shell.machine;

/** What a command complains of, in the words of a real system. */
final class Trouble extends RuntimeException {
  static final String MISSING = "No such file or directory";
  static final String DENIED = "Permission denied";
  static final String IS_FOLDER = "Is a directory";
  static final String NO_FOLDER = "Not a directory";
  static final String EXISTS = "File exists";

  private final String words;

  Trouble(String words) {
    super(words, null, false, false);
    this.words = words;
  }

  String words() {
    return words;
  }
}

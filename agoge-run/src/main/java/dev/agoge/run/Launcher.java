package dev.agoge.run;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the person at the terminal starts this program: from a clone {@code ./agoge}, not {@code
 * agoge}. What is suggested to them can then be typed as it stands.
 */
public final class Launcher {
  /** The system property in which the launcher says how it was called. */
  private static final String COMMAND = "agoge.command";

  /** That in which it says where it is. */
  private static final String HOME = "agoge.home";

  private static final Pattern WORD = Pattern.compile("(?<![\\w./-])agoge(?= [a-z\\[])");

  private Launcher() {}

  /** The command, such as {@code ./agoge}. */
  public static String command() {
    return System.getProperty(COMMAND, "agoge");
  }

  /**
   * The command as it is typed in another folder: by its path if that is how it was called here.
   *
   * @param folder a real path
   */
  public static String typedIn(Path folder) {
    String home = System.getProperty(HOME, "");
    if (home.isEmpty() || !command().contains("/")) {
      return command();
    }
    Path launcher = Path.of(home, "agoge");
    return folder.startsWith(home) ? folder.relativize(launcher).toString() : launcher.toString();
  }

  /** A text with the commands in it as they are typed here. */
  public static String typed(String text) {
    return WORD.matcher(text).replaceAll(Matcher.quoteReplacement(command()));
  }
}

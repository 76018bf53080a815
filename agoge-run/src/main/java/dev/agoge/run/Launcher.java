package dev.agoge.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the person at the terminal starts this program: from a clone {@code ./agoge}, not {@code
 * agoge}. What is suggested to them can then be typed as it stands.
 */
public final class Launcher {
  /** The system property in which the launcher says how it was called. */
  private static final String PROPERTY = "agoge.command";

  private static final Pattern COMMAND = Pattern.compile("(?<![\\w./-])agoge(?= [a-z\\[])");

  private Launcher() {}

  /** The command, such as {@code ./agoge}. */
  public static String command() {
    return System.getProperty(PROPERTY, "agoge");
  }

  /** A text with the commands in it as they are typed here. */
  public static String typed(String text) {
    return COMMAND.matcher(text).replaceAll(Matcher.quoteReplacement(command()));
  }
}

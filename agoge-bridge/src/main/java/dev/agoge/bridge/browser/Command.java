package dev.agoge.bridge.browser;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be done on a page. */
sealed interface Command {
  /** Clicks an element. */
  record Click(int element) implements Command {}

  /** Replaces what stands in a field. */
  record Type(int element, String text) implements Command {}

  /** Chooses an option of a list by its name. */
  record Select(int element, String option) implements Command {}

  /** Presses a key, with what has the focus. */
  record Press(String key) implements Command {}

  /** Scrolls by most of a screen. */
  record Scroll(boolean down) implements Command {}

  /** Goes to a page. */
  record Goto(String url) implements Command {}

  /** Goes to where one came from. */
  record Back() implements Command {}

  /** How commands are written. */
  String HELP =
      "write one of: click N, type N TEXT, select N OPTION, press KEY, scroll up, scroll down, goto"
          + " URL, back";

  Pattern FORM =
      Pattern.compile(
          "(click|type|select) +\\[?([0-9]{1,6})]?(?: +(.*))?|(press|scroll|goto)"
              + " +(\\S{1,500})|back",
          Pattern.DOTALL);

  int LONGEST = 5000;

  /** Reads a command; empty if it is none. */
  static Optional<Command> read(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (text.length() > LONGEST || !form.matches()) {
      return Optional.empty();
    }
    String rest = Optional.ofNullable(form.group(3)).orElse("");
    String argument = Optional.ofNullable(form.group(5)).orElse("");
    String verb =
        Optional.ofNullable(form.group(1)).or(() -> Optional.ofNullable(form.group(4))).orElse("");
    int element = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
    return switch (verb) {
      case "click" -> rest.isEmpty() ? Optional.of(new Click(element)) : Optional.empty();
      case "type" -> Optional.of(new Type(element, rest));
      case "select" -> rest.isEmpty() ? Optional.empty() : Optional.of(new Select(element, rest));
      case "press" -> Keys.known(argument) ? Optional.of(new Press(argument)) : Optional.empty();
      case "scroll" ->
          argument.equals("down") || argument.equals("up")
              ? Optional.of(new Scroll(argument.equals("down")))
              : Optional.empty();
      case "goto" -> Optional.of(new Goto(argument));
      default -> Optional.of(new Back());
    };
  }
}

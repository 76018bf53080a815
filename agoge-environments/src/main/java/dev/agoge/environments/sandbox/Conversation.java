package dev.agoge.environments.sandbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a guest and its host say to each other during one run. */
final class Conversation {
  private static final int LONGEST_ARGUMENT = 100_000;

  private final String order;
  private final HostFunctions functions;
  private final int longest;
  private final StringBuilder printed = new StringBuilder();
  private boolean cut;
  private @Nullable Outcome outcome;

  /**
   * A conversation.
   *
   * @param order what the guest is told to do, see {@code prelude.js}
   * @param longest characters of output
   */
  Conversation(String order, HostFunctions functions, int longest) {
    this.order = order;
    this.functions = functions;
    this.longest = longest;
  }

  /** What a function of the host's threw, on its way through the guest. */
  static final class HostException extends RuntimeException {
    private final Throwable thrown;

    HostException(Throwable thrown) {
      super("a function of the host threw", thrown, false, false);
      this.thrown = thrown;
    }

    Throwable thrown() {
      return thrown;
    }
  }

  /** The most characters of a text that are looked at. */
  int longestText() {
    return Math.max(longest, LONGEST_ARGUMENT + 1);
  }

  /**
   * Answers the guest. The first character of an answer is {@code =}, or {@code !} for an error.
   */
  String answer(String kind, String first, String second) {
    switch (kind) {
      case "order" -> {
        return "=" + order;
      }
      case "call" -> {
        return call(first, second);
      }
      case "print" -> print(first);
      case "value" -> outcome = new Outcome.Completed(Optional.of(brief(first)));
      case "done" -> outcome = new Outcome.Completed(Optional.empty());
      case "error" -> outcome = new Outcome.Threw(brief(first).strip(), line(second));
      default -> throw new IllegalStateException("the guest says '" + kind + "'");
    }
    return "=";
  }

  private String call(String name, String argument) {
    if (argument.length() > LONGEST_ARGUMENT) {
      return "!the argument of " + name + " has more than " + LONGEST_ARGUMENT + " characters";
    }
    try {
      return "=" + functions.call(name, argument);
    } catch (RefusedCallException e) {
      return "!" + e.getMessage();
    } catch (RuntimeException | StackOverflowError e) {
      throw new HostException(e);
    }
  }

  private void print(String text) {
    if (!printed.isEmpty()) {
      append("\n");
    }
    append(text);
  }

  private void append(String text) {
    int room = longest - printed.length();
    cut |= text.length() > room;
    printed.append(text, 0, Math.min(room, text.length()));
  }

  private String brief(String text) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }

  /** The line in a frame such as {@code at f (<input>:3:14)}; the innermost frame comes first. */
  private static int line(String stack) {
    String mark = "<input>:";
    int at = stack.indexOf(mark);
    int line = 0;
    for (int i = at + mark.length(); at >= 0 && i < stack.length(); i++) {
      int digit = Character.digit(stack.charAt(i), 10);
      if (digit < 0 || line > 1_000_000) {
        break;
      }
      line = 10 * line + digit;
    }
    return line;
  }

  String printed() {
    return printed.toString();
  }

  boolean cut() {
    return cut;
  }

  /** How the script ended, if the guest came to say so. */
  Optional<Outcome> outcome() {
    return Optional.ofNullable(outcome);
  }
}

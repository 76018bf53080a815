package dev.agoge.cli;

import dev.agoge.run.Launcher;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a command speaks: people get text, machines one JSON document on standard output and nothing
 * else there.
 */
final class Output {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Spec(Spec.Target.MIXEE)
  CommandSpec command = CommandSpec.create();

  @Option(names = "--json", description = "Print one JSON document on standard output.")
  boolean json;

  @Option(names = "--quiet", description = "Print only the final line.")
  boolean quiet;

  /** Where results go. */
  PrintWriter out() {
    return command.commandLine().getOut();
  }

  /** Where everything else goes. */
  PrintWriter err() {
    return command.commandLine().getErr();
  }

  /** Prints a line of a result for people. */
  void line(String text) {
    if (!json) {
      out().println(text);
      out().flush();
    }
  }

  /** Tells how things go; silent with {@code --quiet}. */
  void note(String text) {
    if (!quiet) {
      err().println(text);
      err().flush();
    }
  }

  /** Prints the JSON document. */
  void document(Object value) {
    if (json) {
      out().println(JSON.writeValueAsString(value));
      out().flush();
    }
  }

  /** Whether a person is looking. */
  static boolean terminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  /** Whether colour may be used on standard output. */
  boolean colour() {
    return !json && terminal() && System.getenv("NO_COLOR") == null;
  }

  /** The command to suggest next. */
  void next(String text) {
    if (!json && !quiet) {
      out().println();
      out().println("next: " + Launcher.typed(text));
      out().flush();
    }
  }
}

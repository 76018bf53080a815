package dev.agoge.cli;

import dev.agoge.environment.InfrastructureException;
import dev.agoge.learn.CheckpointException;
import dev.agoge.learn.DivergedException;
import dev.agoge.run.Launcher;
import dev.agoge.run.RunException;
import dev.agoge.run.recipe.RecipeException;
import dev.agoge.run.train.Training;
import dev.agoge.support.InputFileException;
import dev.agoge.support.Suggestions;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What can go wrong, as one line on standard error and an exit code. */
final class Failures {
  static final int NO = 1;
  static final int WRONG_USE = 2;
  static final int RUN_UNUSABLE = 3;
  static final int RUN_IN_USE = 4;
  static final int CHECKPOINT_UNUSABLE = 5;
  static final int DIVERGED = 6;
  static final int BAD_FILE = 65;
  static final int BUG = 70;
  static final int NOT_WRITABLE = 73;
  static final int DISK_FULL = 74;
  static final int INFRASTRUCTURE = 75;
  static final int INTERRUPTED = 130;

  private Failures() {}

  static int wrongUsage(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(
        "agoge: %s; see: %s"
            .formatted(
                e instanceof UnmatchedArgumentException u ? unmatched(u) : oneLine(e),
                Launcher.typed(command.getCommandSpec().qualifiedName() + " ") + "--help"));
    return WRONG_USE;
  }

  static int failed(Exception e, CommandLine command, ParseResult parsed) {
    return told(e, command.getErr());
  }

  /** Says what went wrong and returns the exit code for it. */
  static int told(Exception e, PrintWriter err) {
    int code = code(e);
    err.println("agoge: " + (code == BUG ? "a bug: " : "") + Launcher.typed(oneLine(e)));
    if (code == BUG) {
      e.printStackTrace(err);
    }
    err.flush();
    return code;
  }

  static int code(Exception e) {
    return switch (e) {
      case RunException run ->
          switch (run.kind()) {
            case DISK_FULL -> DISK_FULL;
            case NOT_WRITABLE -> NOT_WRITABLE;
            case IN_USE -> RUN_IN_USE;
            case DAMAGED, MISSING, NOT_A_RUN, FAILED -> RUN_UNUSABLE;
          };
      case Training.InterruptedRunException interrupted -> INTERRUPTED;
      case Training.FailedInfrastructureException failed -> INFRASTRUCTURE;
      case CheckpointException checkpoint -> CHECKPOINT_UNUSABLE;
      case DivergedException diverged -> DIVERGED;
      case InfrastructureException lack -> INFRASTRUCTURE;
      case UncheckedIOException disk -> DISK_FULL;
      case RecipeException recipe when recipe.isOption() -> WRONG_USE;
      case InputFileException file -> BAD_FILE;
      case IllegalArgumentException bad -> WRONG_USE;
      case UnsupportedOperationException bad -> WRONG_USE;
      default -> BUG;
    };
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String word = e.getUnmatched().getFirst();
    CommandLine command = e.getCommandLine();
    boolean option = word.startsWith("-");
    List<String> known =
        option
            ? command.getCommandSpec().options().stream().map(o -> o.longestName()).toList()
            : List.copyOf(command.getSubcommands().keySet());
    String kind = option ? "option" : known.isEmpty() ? "argument" : "command";
    return Suggestions.unknown(kind, word.replaceAll("=.*", ""), known);
  }

  static String oneLine(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }
}

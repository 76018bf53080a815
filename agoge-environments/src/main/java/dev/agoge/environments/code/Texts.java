package dev.agoge.environments.code;

import dev.agoge.environments.code.Exercise.Test;
import dev.agoge.environments.sandbox.Outcome;
import dev.agoge.environments.sandbox.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an episode says. */
final class Texts {
  static final String HOW =
      "Write 'test' on the first line and JavaScript below it to run the visible tests, or 'submit'"
          + " to run the hidden tests, which ends the task.";
  static final String HOW_WITH_CHOICE =
      "Write 'test N' to run the visible tests on candidate N, or 'submit N' to run the hidden"
          + " tests, which ends the task. Instead of a number, code may follow on the next lines.";

  private static final int LONGEST = 200;

  private Texts() {}

  /** What is shown first. */
  static String opening(Exercise exercise) {
    List<String> lines = new ArrayList<>();
    String name = exercise.problem().function() + "(" + exercise.problem().parameters() + ")";
    lines.add((exercise.given().isEmpty() ? "Write" : "Repair") + " the function " + name + ".");
    lines.add(exercise.problem().statement());
    lines.add("Visible tests:");
    for (int i = 0; i < exercise.visible().size(); i++) {
      Test test = exercise.visible().get(i);
      lines.add((i + 1) + ". " + test.call() + " returns " + test.expected());
    }
    if (!exercise.given().isEmpty()) {
      lines.add("The code, which has a fault:");
      lines.add(exercise.given());
    }
    for (int i = 0; i < exercise.candidates().size(); i++) {
      lines.add("Candidate " + (i + 1) + ":");
      lines.add(exercise.candidates().get(i));
    }
    lines.add(exercise.candidates().isEmpty() ? HOW : HOW_WITH_CHOICE);
    return String.join("\n", lines);
  }

  /** The result of one visible test. */
  static String result(int number, Test test, Run run) {
    String said =
        run.outcome() instanceof Outcome.Completed(Optional<String> value)
            ? Examiner.passes(run, test)
                ? "passes"
                : test.call()
                    + " returned "
                    + brief(value.orElse("undefined"))
                    + " instead of "
                    + test.expected()
            : test.call() + ": " + failure(run.outcome());
    String printed = run.printed().isEmpty() ? "" : "\n   printed: " + brief(run.printed());
    return number + ". " + said + printed;
  }

  /** What went wrong, for an outcome that is no result. */
  static String failure(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Completed ignored -> "nothing went wrong";
      case Outcome.Threw(String error, int line) ->
          brief(error) + (line > 0 ? " on line " + line : "");
      case Outcome.Stopped(Outcome.Limit limit) -> "stopped as " + limit.words();
    };
  }

  private static String brief(String text) {
    String line = text.replace("\n", "\\n");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}

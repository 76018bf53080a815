package dev.agoge.environments.code;

import dev.agoge.environment.InfrastructureException;
import dev.agoge.environments.code.Exercise.Test;
import dev.agoge.environments.code.families.Problem;
import dev.agoge.environments.sandbox.CodeSandbox;
import dev.agoge.environments.sandbox.InterpreterState;
import dev.agoge.environments.sandbox.Outcome;
import dev.agoge.environments.sandbox.Run;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Runs code and calls of it, each call in an interpreter of its own. */
final class Examiner {
  /** Random numbers are the same in every run, whatever the episode's seed. */
  private static final long SEED = 1;

  private static final JsonMapper JSON = new JsonMapper();

  private final CodeSandbox sandbox;
  private final InterpreterState fresh;

  Examiner(CodeSandbox sandbox) {
    this.sandbox = sandbox;
    fresh = sandbox.start(SEED, List.of());
  }

  /** A call of a problem's function. */
  static String call(Problem problem, String arguments) {
    return problem.function() + "(" + arguments + ")";
  }

  /** Runs some code. */
  Run run(String code) {
    return sandbox.run(fresh, code);
  }

  /** Runs some code and then a call, whose result as JSON is the run's value. */
  Run run(String code, String call) {
    return sandbox.run(fresh, code + "\n;JSON.stringify(" + call + ")");
  }

  /** Whether a run gave what a test expects. */
  static boolean passes(Run run, Test test) {
    return run.outcome() instanceof Outcome.Completed(var value)
        && value.filter(test.expected()::equals).isPresent();
  }

  /** Whether some code passes all tests, called one after the other in one interpreter. */
  boolean passesAll(String code, List<Test> tests) {
    return together(code, tests.stream().map(Test::call).toList())
        .filter(tests.stream().map(Test::expected).toList()::equals)
        .isPresent();
  }

  /** What trusted code returns for some calls, made in one interpreter. */
  List<String> results(String code, List<String> calls) {
    return together(code, calls)
        .orElseThrow(() -> new InfrastructureException("a solution of code-v1 fails:\n" + code));
  }

  private Optional<List<String>> together(String code, List<String> calls) {
    String all =
        calls.stream()
            .map(call -> "JSON.stringify(" + call + ")")
            .collect(Collectors.joining(", ", "[", "]"));
    Run run = run(code, all);
    return run.outcome() instanceof Outcome.Completed(var value)
        ? value.flatMap(Examiner::texts)
        : Optional.empty();
  }

  /** The texts in a JSON list; empty if it is none, as it comes from code that nobody trusts. */
  private static Optional<List<String>> texts(String json) {
    try {
      return Optional.of(List.of(JSON.readValue(json, String[].class)));
    } catch (JacksonException | NullPointerException e) {
      return Optional.empty();
    }
  }
}

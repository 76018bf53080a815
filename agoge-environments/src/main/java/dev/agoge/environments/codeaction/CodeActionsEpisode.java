package dev.agoge.environments.codeaction;

import dev.agoge.environment.Action;
import dev.agoge.environment.Attachment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.EpisodeEndedException;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import dev.agoge.environments.sandbox.CodeSandbox;
import dev.agoge.environments.sandbox.InterpreterState;
import dev.agoge.environments.sandbox.Outcome;
import dev.agoge.environments.sandbox.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An episode of the wrapped environment beside the state of an interpreter. To fork it is to fork
 * the former and to share the latter, which is a value.
 */
final class CodeActionsEpisode implements Episode {
  private static final int LONGEST = 20_000;

  private final Episode inner;
  private final CodeSandbox sandbox;
  private final ToolFunctions functions;
  private InterpreterState variables;
  private String message;

  CodeActionsEpisode(
      Episode inner, CodeSandbox sandbox, ToolFunctions functions, InterpreterState variables) {
    this(inner, sandbox, functions, variables, opening(inner, functions));
  }

  private CodeActionsEpisode(
      Episode inner,
      CodeSandbox sandbox,
      ToolFunctions functions,
      InterpreterState variables,
      String message) {
    this.inner = inner;
    this.sandbox = sandbox;
    this.functions = functions;
    this.variables = variables;
    this.message = message;
  }

  private static String opening(Episode inner, ToolFunctions functions) {
    return inner.observation().text()
        + "\n"
        + "Act by JavaScript instead of tool calls. These functions return what the tools answer:\n"
        + functions.guide()
        + "\nprint(...) shows values, variables are kept, and a program makes at most "
        + ToolCalls.MOST
        + " calls.";
  }

  Episode inner() {
    return inner;
  }

  @Override
  public Task task() {
    return inner.task();
  }

  @Override
  public Observation observation() {
    Observation seen = inner.observation();
    return new Seen(seen, message, variables);
  }

  /** The key of both parts is made when asked for. */
  private record Seen(Observation inner, String text, InterpreterState variables)
      implements Observation {
    @Override
    public int player() {
      return inner.player();
    }

    @Override
    public List<String> admissible() {
      return List.of();
    }

    @Override
    public List<Attachment> attachments() {
      return inner.attachments();
    }

    @Override
    public String stateKey() {
      String key = inner.stateKey();
      return key.isEmpty() ? "" : key + " " + variables.digest();
    }
  }

  /**
   * Runs a program. It counts as understood if it ran to its end or at least one of its calls was
   * accepted; otherwise nothing is changed, its variables included.
   */
  @Override
  public StepResult step(Action action) {
    if (inner.ended()) {
      throw new EpisodeEndedException(task());
    }
    if (action.text().length() > LONGEST) {
      message = "error: a program of more than " + LONGEST + " characters";
      return new StepResult(observation(), Rewards.single(0), false, false);
    }
    ToolCalls calls = new ToolCalls(inner, functions);
    Run run = sandbox.run(variables, TopLevel.toGlobals(action.text()), calls);
    boolean understood = run.outcome() instanceof Outcome.Completed || calls.accepted();
    if (understood) {
      variables = run.after();
    }
    message = describe(run, understood);
    return new StepResult(observation(), calls.rewards(), understood, inner.ended());
  }

  private String describe(Run run, boolean understood) {
    List<String> lines = new ArrayList<>();
    if (!run.printed().isEmpty()) {
      lines.add(run.printed() + (run.cut() ? "\n(cut here)" : ""));
    }
    switch (run.outcome()) {
      case Outcome.Completed(Optional<String> value) when lines.isEmpty() ->
          lines.add(value.map(v -> "=> " + v).orElse("(nothing printed)"));
      case Outcome.Completed ignored -> {}
      case Outcome.Threw(String error, int line) -> {
        lines.add("error: " + error + (line > 0 ? " on line " + line : ""));
        lines.add(understood ? "What was done before it stays." : "Nothing was changed.");
      }
      case Outcome.Stopped(Outcome.Limit limit) -> {
        lines.add("error: the program was stopped: " + limit.words());
        lines.add(understood ? "Its calls stay, its variables do not." : "Nothing was changed.");
      }
    }
    if (inner.ended()) {
      lines.add(inner.observation().text());
    }
    return String.join("\n", lines);
  }

  @Override
  public boolean ended() {
    return inner.ended();
  }

  @Override
  public double progress() {
    return inner.progress();
  }

  @Override
  public Episode fork() {
    return new CodeActionsEpisode(inner.fork(), sandbox, functions, variables, message);
  }

  @Override
  public void close() {
    inner.close();
  }
}

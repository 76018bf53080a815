package dev.agoge.environments.codeaction;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.environments.sandbox.CodeSandbox;
import java.util.Optional;

/**
 * An environment with tools, played by programs. An action is JavaScript in which each tool is a
 * function of one object: {@code const r = find({name: "Ada"})}. The calls go to the wrapped
 * episode one after the other; what the program prints is what is seen. Global variables stay from
 * step to step and are forked with the episode.
 *
 * <p>Id, tasks, rewards, progress and step limit are those of the wrapped environment. No actions
 * are listed, as there is no end to programs.
 */
public final class CodeActions implements Environment {
  private final Environment inner;
  private final CodeSandbox sandbox;
  private final ToolFunctions functions;
  private final EnvironmentSpec spec;

  /**
   * Wraps an environment.
   *
   * @param inner what is played; closed together with this environment
   * @param sandbox where programs run; closed together with this environment
   * @throws IllegalArgumentException if the environment has no tools or more than one player
   */
  public CodeActions(Environment inner, CodeSandbox sandbox) {
    EnvironmentSpec wrapped = inner.spec();
    if (inner.tools().isEmpty() || wrapped.players().size() != 1) {
      throw new IllegalArgumentException(
          "environment "
              + wrapped.id()
              + " cannot be played by code: it needs tools and a single player");
    }
    this.inner = inner;
    this.sandbox = sandbox;
    functions = new ToolFunctions(inner.tools());
    spec =
        new EnvironmentSpec(
            wrapped.id(),
            wrapped.summary() + ", played by code",
            wrapped.players(),
            wrapped.forkable(),
            false,
            wrapped.measuresProgress(),
            wrapped.rewards(),
            wrapped.stepLimit());
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public TaskSet tasks(Split split) {
    return inner.tasks(split);
  }

  @Override
  public Episode start(Task task, long seed) {
    Episode episode = inner.start(task, seed);
    return new CodeActionsEpisode(
        episode, sandbox, functions, sandbox.start(seed, functions.names()));
  }

  /** The wrapped environment's expert, each of its calls as a program of one line. */
  @Override
  public Optional<Expert> expert() {
    return inner
        .expert()
        .map(
            expert ->
                episode -> {
                  if (!(episode instanceof CodeActionsEpisode coded)) {
                    throw new IllegalArgumentException(
                        "the expert of "
                            + spec.id()
                            + " played by code cannot play task "
                            + episode.task().id());
                  }
                  return expert.next(coded.inner()).map(functions::program);
                });
  }

  @Override
  public void close() {
    try (sandbox) {
      inner.close();
    }
  }
}

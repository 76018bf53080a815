package dev.agoge.environments.codeaction;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.environment.Tool;
import dev.agoge.environments.tools.Argument;
import dev.agoge.environments.tools.Signature;
import dev.agoge.environments.tools.ToolCall;
import dev.agoge.environments.tools.Toolbox;
import dev.agoge.environments.tools.Toolbox.Reading;
import java.util.List;
import java.util.Optional;

/** Bring a total to a goal by entries of 1 to 5, then close the book. A hundred breaks the desk. */
final class Ledger implements Environment {
  private static final Toolbox BOX =
      new Toolbox(
          List.of(
              Signature.of(
                  "enter",
                  "Adds to the total.",
                  Argument.of("amount", Argument.Type.INTEGER, "1-5")),
              Signature.of("look-up", "Total and goal."),
              Signature.of("close", "Closes the book.")));

  record Book(long total, boolean closed, String said) {}

  private static final class Attempt extends NativeEpisode<Book> {
    private final int goal;

    Attempt(Task task, int goal, Book book) {
      super(task, book);
      this.goal = goal;
    }

    @Override
    protected Observation observe(Book book) {
      return Observation.of(book.said(), List.of(), book.total() + (book.closed() ? "!" : ""));
    }

    @Override
    protected Transition<Book> transition(Book book, Action action) {
      return switch (BOX.read(action.text())) {
        case Reading.Refused(String reason) -> refuse(book, reason);
        case Reading.Call(ToolCall call) when call.name().equals("enter") -> {
          long amount = call.integer("amount");
          if (amount == 100) {
            throw new InfrastructureException("the desk broke");
          }
          yield amount < 1 || amount > 5
              ? refuse(book, "1 to 5 only")
              : new Transition<>(
                  new Book(book.total() + amount, false, "entered " + amount),
                  Rewards.single(0),
                  true);
        }
        case Reading.Call(ToolCall call) when call.name().equals("look-up") ->
            new Transition<>(
                new Book(
                    book.total(), false, "{\"total\":" + book.total() + ",\"goal\":" + goal + "}"),
                Rewards.single(0),
                true);
        case Reading.Call ignored ->
            new Transition<>(
                new Book(book.total(), true, "closed"),
                Rewards.single(book.total() == goal ? 1 : 0),
                true);
      };
    }

    private static Transition<Book> refuse(Book book, String reason) {
      return new Transition<>(new Book(book.total(), false, reason), Rewards.single(0), false);
    }

    @Override
    protected boolean isFinal(Book book) {
      return book.closed();
    }

    @Override
    protected double progressOf(Book book) {
      double near = Math.max(0, 1 - (double) Math.abs(goal - book.total()) / goal);
      return book.closed() && book.total() == goal ? 1 : 0.9 * near;
    }

    @Override
    protected NativeEpisode<Book> at(Book book) {
      return new Attempt(task(), goal, book);
    }
  }

  private static Optional<Action> next(Episode episode) {
    Attempt attempt = (Attempt) episode;
    long lack = attempt.goal - attempt.state().total();
    return lack < 0 || episode.ended()
        ? Optional.empty()
        : Optional.of(
            (lack == 0 ? ToolCall.of("close") : ToolCall.of("enter", "amount", Math.min(5, lack)))
                .action());
  }

  @Override
  public EnvironmentSpec spec() {
    return new EnvironmentSpec(
        "ledger-v1",
        "bring a total to a goal",
        List.of("clerk"),
        true,
        false,
        true,
        RewardSpec.BINARY,
        20);
  }

  @Override
  public TaskSet tasks(Split split) {
    return TaskSet.of(
        4,
        i -> {
          int goal = 7 + 10 * i + (split == Split.TRAIN ? 0 : split == Split.VALIDATION ? 1 : 2);
          return new Task("ledger-v1", "goal-" + goal, split, "sum", 1, "goal " + goal);
        });
  }

  @Override
  public Episode start(Task task, long seed) {
    int goal = Integer.parseInt(task.id().substring(5));
    return new Attempt(task, goal, new Book(0, false, "Bring the total to " + goal + "."));
  }

  @Override
  public List<Tool> tools() {
    return BOX.tools();
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(Ledger::next);
  }
}

package dev.agoge.environment.wrap;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Observation;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Wrapper;

/**
 * Shows the last few turns before each observation, the very first observation always among them:
 * for agents that see nothing but the present.
 */
public final class HistoryWindow implements Wrapper {

  @Override
  public String name() {
    return "history";
  }

  @Override
  public String summary() {
    return "history:N  show the first observation and the last N turns before each one (4)";
  }

  @Override
  public Environment wrap(Environment inner, String value) {
    int turns = Values.count(this, value, 4, 1, 1000);
    return new LensEnvironment<>(inner, name(), new Window(turns));
  }

  private record Window(int turns) implements Lens<Turns> {
    @Override
    public Turns start(Observation first, long seed) {
      return Turns.NONE;
    }

    @Override
    public Turns after(Turns memory, Observation before, Action action, StepResult result) {
      return memory.and(new Turns.Turn(before.player(), before.text(), action.text()));
    }

    @Override
    public String text(Turns memory, Observation seen) {
      return memory.window(seen.player(), turns) + seen.text();
    }
  }
}

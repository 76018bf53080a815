package dev.agoge.environment.wrap;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Observation;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Wrapper;
import java.util.List;

/** Writes the admissible actions under each observation. */
public final class ShownActions implements Wrapper {

  @Override
  public String name() {
    return "show-actions";
  }

  @Override
  public String summary() {
    return "show-actions  write the admissible actions under each observation";
  }

  @Override
  public Environment wrap(Environment inner, String value) {
    Values.none(this, value);
    if (!inner.spec().listsAdmissible()) {
      throw new IllegalArgumentException(
          "wrapper show-actions: environment "
              + inner.spec().name()
              + " lists no admissible actions; leave the wrapper out");
    }
    return new LensEnvironment<>(inner, name(), new Listed());
  }

  private static final class Listed implements Lens<String> {
    @Override
    public String start(Observation first, long seed) {
      return "";
    }

    @Override
    public String after(String memory, Observation before, Action action, StepResult result) {
      return "";
    }

    @Override
    public String text(String memory, Observation seen) {
      List<String> actions = seen.admissible();
      return actions.isEmpty()
          ? seen.text()
          : seen.text() + "\nyou can:\n- " + String.join("\n- ", actions);
    }
  }
}

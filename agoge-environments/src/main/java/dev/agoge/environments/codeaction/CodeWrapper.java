package dev.agoge.environments.codeaction;

import dev.agoge.environment.Environment;
import dev.agoge.environment.Wrapper;
import dev.agoge.environments.sandbox.QuickJsSandbox;

/** Offers {@link CodeActions} as the wrapper {@code code}. */
public final class CodeWrapper implements Wrapper {

  @Override
  public String name() {
    return "code";
  }

  @Override
  public String summary() {
    return "code  act by JavaScript that calls the environment's tools; variables stay";
  }

  @Override
  public Environment wrap(Environment inner, String value) {
    if (!value.isEmpty()) {
      throw new IllegalArgumentException("wrapper code takes no value; remove ':" + value + "'");
    }
    if (inner.tools().isEmpty() || inner.spec().players().size() != 1) {
      throw new IllegalArgumentException(
          "wrapper code: environment "
              + inner.spec().name()
              + " has no tools, or several players; use it with one such as office or service");
    }
    return new CodeActions(inner, new QuickJsSandbox());
  }
}

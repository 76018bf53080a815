package dev.agoge.search;

import dev.agoge.environment.EnvironmentSpec;

/** Does what the policy said first. */
public record NoSearch() implements Search {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public void check(EnvironmentSpec environment) {}

  @Override
  public Node decide(Thinking thinking) {
    return thinking.own();
  }
}

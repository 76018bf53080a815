package dev.agoge.environments.service;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import dev.agoge.environments.tools.ToolCall;
import java.util.function.Predicate;

/** Plays talks in tests. */
final class Talks {
  static final ServiceEnvironment ORDERS = new ServiceEnvironment(new OrdersDomain(), false);
  static final ServiceEnvironment LENDING = new ServiceEnvironment(new LendingDomain(), false);

  private Talks() {}

  static Task task(ServiceEnvironment environment, String family) {
    return environment.tasks(Split.TRAIN).stream()
        .filter(t -> t.family().equals(family))
        .findFirst()
        .orElseThrow();
  }

  /** A task of two requests, of which the first is known. */
  static Task pair(ServiceEnvironment environment, String begin) {
    return environment.tasks(Split.TRAIN).stream()
        .filter(t -> t.family().startsWith(begin) && !t.family().contains("broken"))
        .findFirst()
        .orElseThrow();
  }

  static Case caseOf(Episode episode) {
    return ((ServiceEpisode) episode).desk().task();
  }

  static ServiceState state(Episode episode) {
    return ((ServiceEpisode) episode).state();
  }

  static StepResult say(Episode episode, String text) {
    return episode.step(ToolCall.of("say", "text", text).action());
  }

  /** Lets the expert play until it is about to do something, or to the end. */
  static double expertUntil(Episode episode, Predicate<Action> stop) {
    double reward = 0;
    while (!episode.ended()) {
      Action next = new ServiceExpert().next(episode).orElseThrow();
      if (stop.test(next)) {
        return reward;
      }
      reward += episode.step(next).reward();
    }
    return reward;
  }
}

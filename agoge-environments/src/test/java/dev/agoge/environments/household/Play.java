package dev.agoge.environments.household;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Ways to play an episode in tests. */
final class Play {
  private Play() {}

  static Expert expert(Environment environment) {
    return environment.expert().orElseThrow();
  }

  static Episode start(Environment environment, Split split, int index) {
    return environment.start(environment.tasks(split).get(index), 0);
  }

  /** Steps the expert takes to the end, at most {@code limit}. */
  static List<String> expert(Environment environment, Episode episode, int limit) {
    Expert expert = expert(environment);
    List<String> commands = new ArrayList<>();
    while (!episode.ended() && commands.size() < limit) {
      Action action = expert.next(episode).orElseThrow();
      commands.add(action.text());
      episode.step(action);
    }
    return commands;
  }

  /** Random admissible steps, fewer if the task ends. */
  static void random(Episode episode, SplittableRandom random, int steps) {
    for (int i = 0; i < steps && !episode.ended(); i++) {
      List<String> admissible = episode.observation().admissible();
      episode.step(new Action(admissible.get(random.nextInt(admissible.size()))));
    }
  }
}

package dev.agoge.environments.alfworld;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The games of ALFWorld (Shridhar et al., ICLR 2021) from the files of a user, with its commands
 * and texts. The reward is 1 for the step that wins the game, otherwise 0.
 */
public final class AlfworldEnvironment implements Environment {
  /** Name and version. */
  public static final String ID = "alfworld-v1";

  /** Steps after which a rollout cuts an episode, as in ALFWorld. */
  public static final int STEP_LIMIT = 50;

  private static final EnvironmentSpec SPEC =
      EnvironmentSpec.textual(
          ID, "the games of your ALFWorld folder", RewardSpec.BINARY, STEP_LIMIT);
  private static final int HOUSES_KEPT = 64;

  private final GameFolder games;
  private final Optional<Grammar> grammar;
  private final Map<String, House> houses =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, House> eldest) {
          return size() > HOUSES_KEPT;
        }
      };

  AlfworldEnvironment(Path folder, Optional<Grammar> grammar) {
    this.games = new GameFolder(folder);
    this.grammar = grammar;
  }

  @Override
  public EnvironmentSpec spec() {
    return SPEC;
  }

  /**
   * {@inheritDoc}
   *
   * @throws dev.agoge.support.InputFileException at the first file of the split that is no game
   */
  @Override
  public TaskSet tasks(Split split) {
    return TaskSet.of(games.tasks(split));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the task is not a game of the folder
   */
  @Override
  public Episode start(Task task, long seed) {
    return AlfworldEpisode.start(task, house(task));
  }

  /** Two threads that miss at once both build, outside the lock; the houses are equal. */
  private House house(Task task) {
    String key = task.id() + "\0" + task.content();
    synchronized (houses) {
      House known = houses.get(key);
      if (known != null) {
        return known;
      }
    }
    GameFile game = games.game(task);
    House made = new House(game, grammar.orElse(game.grammar()));
    synchronized (houses) {
      houses.put(key, made);
    }
    return made;
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(new AlfworldExpert());
  }
}

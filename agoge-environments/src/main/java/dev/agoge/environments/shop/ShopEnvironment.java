package dev.agoge.environments.shop;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.support.Recent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code shop-v1}: find and buy the product that an instruction asks for.
 *
 * <p>Actions are {@code search[words]} on the search page and {@code click[label]} on the others.
 * The reward comes with the purchase: the share of what was asked for that the product has.
 */
public final class ShopEnvironment implements Environment {
  /** Name and version. */
  public static final String ID = "shop-v1";

  static final String SUMMARY = "search, compare and buy in a web shop";

  private static final EnvironmentSpec SPEC =
      EnvironmentSpec.textual(ID, SUMMARY, new RewardSpec(0, 1, 1), 20);
  private static final Pattern TASK = Pattern.compile("([a-z-]+)-([0-9]{1,6})");
  private static final int REMEMBERED = 512;

  private final Store store = Store.shipped();
  private final Searches searches = new Searches(store);
  private final TaskMaker maker = new TaskMaker(store, searches);

  /** Errands of tasks started lately, as a group of episodes starts from one task. */
  private final Recent<String, Errand> errands = new Recent<>(REMEMBERED);

  @Override
  public EnvironmentSpec spec() {
    return SPEC;
  }

  @Override
  public TaskSet tasks(Split split) {
    int size =
        switch (split) {
          case TRAIN -> 2400;
          case VALIDATION -> 240;
          case HELD_OUT -> 480;
        };
    return TaskSet.of(size, i -> task(split, i));
  }

  private Task task(Split split, int number) {
    Errand errand = maker.make(split, number);
    Goal goal = errand.goal();
    String family =
        (goal.options().isEmpty() ? "plain" : "options")
            + (maker.isKnown(goal.category()) ? "" : "-new");
    return new Task(
        ID, split.label() + "-" + number, split, family, errand.route().steps(), goal.digest());
  }

  @Override
  public Episode start(Task task, long seed) {
    Matcher parts = TASK.matcher(task.id());
    if (!task.environment().equals(ID)
        || !parts.matches()
        || !parts.group(1).equals(task.split().label())) {
      throw task.isNotOf(ID);
    }
    int number = Integer.parseInt(parts.group(2));
    return new ShopEpisode(task, errands.get(task.id(), id -> maker.make(task.split(), number)));
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(new ShopExpert());
  }
}

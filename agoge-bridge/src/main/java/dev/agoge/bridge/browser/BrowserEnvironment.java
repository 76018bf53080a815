package dev.agoge.bridge.browser;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.support.Digest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code browser-v1}: tasks on web pages in a real browser. The accessibility tree is shown, with a
 * number for each element; actions are {@code click N}, {@code type N TEXT}, {@code select N
 * OPTION}, {@code press KEY}, {@code scroll up|down}, {@code goto URL} and {@code back}. The page
 * gives the reward. It cannot fork, and it does not see its state.
 */
public final class BrowserEnvironment implements Environment {
  /** Name and version. */
  public static final String ID = "browser-v1";

  private static final EnvironmentSpec SPEC =
      new EnvironmentSpec(
          ID,
          "do small tasks on web pages in a real browser",
          List.of("agent"),
          false,
          true,
          false,
          RewardSpec.BINARY,
          20);

  private static final Pattern TASK = Pattern.compile("([a-z-]+?)-([0-9]{1,6})-(.+)");

  private final Site site;
  private final boolean own;
  private final boolean screenshots;
  private final List<String> pages;
  private final BrowserPool pool;

  /**
   * An environment; its browser starts with the first episode.
   *
   * @param site where its pages are
   * @param own whether these are the pages that come with Agoge, which have an expert
   * @param browser the browser's program
   * @param tabs how many pages may be open at once; further episodes wait
   * @param patience how long a page may take to load or to answer
   * @param screenshots whether observations have a picture attached
   */
  BrowserEnvironment(
      Site site, boolean own, Path browser, int tabs, Duration patience, boolean screenshots) {
    this.site = site;
    this.own = own;
    this.screenshots = screenshots;
    this.pages = site.pages();
    this.pool = new BrowserPool(browser, site, tabs, patience);
  }

  @Override
  public EnvironmentSpec spec() {
    return SPEC;
  }

  @Override
  public TaskSet tasks(Split split) {
    int each =
        switch (split) {
          case TRAIN -> 100;
          case VALIDATION -> 10;
          case HELD_OUT -> 20;
        };
    return TaskSet.of(
        each * pages.size(), i -> task(split, pages.get(i % pages.size()), i / pages.size()));
  }

  private Task task(Split split, String page, int number) {
    String name = page.substring(page.lastIndexOf('/') + 1).replaceFirst("\\.html$", "");
    return new Task(
        ID,
        split.label() + "-" + number + "-" + page,
        split,
        name,
        1,
        Digest.of(page + " " + seed(split, number)));
  }

  /** Splits have seeds of their own; our pages tell from it which words to draw from. */
  private static long seed(Split split, int number) {
    long offset =
        switch (split) {
          case TRAIN -> 0;
          case VALIDATION -> 1_000_000;
          case HELD_OUT -> 2_000_000;
        };
    return offset + number;
  }

  @Override
  public Episode start(Task task, long seed) {
    Matcher parts = TASK.matcher(task.id());
    if (!task.environment().equals(ID)
        || !parts.matches()
        || !parts.group(1).equals(task.split().label())
        || !site.pages().contains(parts.group(3))) {
      throw new IllegalArgumentException(
          "task " + task.id() + " of " + task.environment() + " is not a task of these pages");
    }
    long number = seed(task.split(), Integer.parseInt(parts.group(2)));
    return BrowserEpisode.start(task, pool.lease(), parts.group(3), number, screenshots);
  }

  @Override
  public Optional<Expert> expert() {
    return own ? Optional.of(new BrowserExpert()) : Optional.empty();
  }

  @Override
  public void close() {
    pool.close();
  }
}

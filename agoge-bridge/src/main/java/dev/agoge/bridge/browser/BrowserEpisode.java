package dev.agoge.bridge.browser;

import dev.agoge.environment.Action;
import dev.agoge.environment.Attachment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.EpisodeEndedException;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An attempt at a page's task, in a tab of its own. */
final class BrowserEpisode implements Episode {
  private static final String BEGIN =
      """
      new Promise((done, failed) => {
        if (typeof core === 'undefined' || !core.startEpisodeReal) {
          done(null);
          return;
        }
        if (Math.seedrandom) Math.seedrandom('NUMBER');
        core.EPISODE_MAX_TIME = 1e8;
        core.startEpisodeReal();
        let tries = 0;
        const wait = () => {
          if (typeof WOB_TASK_READY === 'undefined' || WOB_TASK_READY) {
            const said = core.getUtterance();
            done(typeof said === 'string' ? said : said.utterance);
          } else if (++tries > 500) {
            failed(new Error('the task is not ready'));
          } else {
            setTimeout(wait, 10);
          }
        };
        wait();
      })\
      """;

  private static final String OUTCOME =
      """
      ({done: typeof WOB_DONE_GLOBAL !== 'undefined' && !!WOB_DONE_GLOBAL,
        reward: typeof WOB_RAW_REWARD_GLOBAL === 'number' ? WOB_RAW_REWARD_GLOBAL : 0,
        url: location.href})\
      """;

  private final Task task;
  private final BrowserPool.Lease lease;
  private final Tab tab;
  private final Hands hands;
  private final boolean screenshots;
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final String goal;
  private Tree tree;
  private String said;
  private String url = "";
  private boolean ended;

  private BrowserEpisode(Task task, BrowserPool.Lease lease, boolean screenshots, String goal) {
    this.task = task;
    this.lease = lease;
    this.tab = lease.tab();
    this.hands = new Hands(tab);
    this.screenshots = screenshots;
    this.goal = goal;
    this.said = "Goal: " + goal + "\n(" + Command.HELP + ")\n";
    this.tree = read();
    this.url = tab.evaluate("location.href").asString("");
  }

  /**
   * Opens a page and starts its task.
   *
   * @param path the page's address below {@link Site#ORIGIN}
   * @param number chooses the task's content
   */
  static BrowserEpisode start(
      Task task, BrowserPool.Lease lease, String path, long number, boolean screenshots) {
    try {
      if (!lease.tab().navigate(Site.address(path))) {
        throw new InfrastructureException("there is no page " + path);
      }
      JsonNode goal = lease.tab().evaluate(BEGIN.replace("NUMBER", Long.toString(number)));
      if (!goal.isString()) {
        throw new InfrastructureException(
            "page "
                + path
                + " has no task: it has no core.startEpisodeReal; see"
                + " docs/environments/browser.md");
      }
      lease.tab().settle();
      return new BrowserEpisode(task, lease, screenshots, goal.stringValue());
    } catch (RuntimeException e) {
      lease.close();
      throw e instanceof DevTools.RefusedException
          ? new InfrastructureException("page " + path + ": " + e.getMessage(), e)
          : e;
    }
  }

  private Tree read() {
    return Tree.of(
        tab.call("Accessibility.getFullAXTree"),
        node -> numbers.computeIfAbsent(node, n -> numbers.size() + 1));
  }

  Tab tab() {
    return tab;
  }

  Tree tree() {
    return tree;
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public Observation observation() {
    return Observation.of(
        0,
        said + "url: " + url + "\n" + tree.text(),
        ended ? List.of() : Choices.of(tree, goal),
        screenshots ? List.of(screenshot()) : List.of(),
        "");
  }

  private Attachment screenshot() {
    String data = tab.call("Page.captureScreenshot", "format", "png").path("data").asString("");
    return new Attachment("screenshot", "image/png", Base64.getDecoder().decode(data));
  }

  @Override
  public StepResult step(Action action) {
    if (ended) {
      throw new EpisodeEndedException(task);
    }
    Optional<Command> command = Command.read(action.text());
    Optional<String> refusal =
        command.isEmpty() ? Optional.of("not understood; " + Command.HELP) : perform(command.get());
    said = refusal.map(why -> "(" + why + ")\n").orElse("");
    double reward = 0;
    if (command.isPresent()) {
      JsonNode outcome = outcome();
      ended = outcome.path("done").asBoolean(false);
      url = outcome.path("url").asString("");
      // Pages reward a failure with -1, and some a part of the task with something between.
      reward = ended ? Math.clamp(outcome.path("reward").asDouble(0), 0, 1) : 0;
      tree = read();
    }
    return new StepResult(observation(), Rewards.single(reward), refusal.isEmpty(), ended);
  }

  private Optional<String> perform(Command command) {
    Optional<String> refusal = hands.perform(command, tree);
    tab.settle();
    return refusal;
  }

  private JsonNode outcome() {
    try {
      return tab.evaluate(OUTCOME);
    } catch (DevTools.RefusedException e) {
      tab.settle();
      return tab.evaluate(OUTCOME);
    }
  }

  @Override
  public boolean ended() {
    return ended;
  }

  @Override
  public void close() {
    lease.close();
  }
}

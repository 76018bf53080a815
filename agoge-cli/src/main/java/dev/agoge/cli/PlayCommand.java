package dev.agoge.cli;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.support.Seeds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a person play. */
@Command(
    name = "play",
    mixinStandardHelpOptions = true,
    description = {
      "Play an episode yourself, in the terminal.",
      "",
      "Type an action, or its number; an empty line repeats what you see.",
      "  ?      a hint from the expert       list   the admissible actions",
      "  undo   one step back                quit   leave",
    })
final class PlayCommand implements Callable<Integer> {
  @Mixin Output output = new Output();
  @Mixin EnvironmentChoice choice = new EnvironmentChoice();

  @Parameters(paramLabel = "ENVIRONMENT", arity = "0..1", description = "What to play.")
  String name = "";

  @Option(
      names = "--environment",
      paramLabel = "ENVIRONMENT",
      description = "The same, as an option.")
  String named = "";

  @Option(
      names = "--task",
      paramLabel = "N",
      description = "Which training task, from 0 (default: by the seed).")
  int task = -1;

  @Option(names = "--seed", defaultValue = "1", description = "Source of random choices.")
  long seed;

  /** Where one can go back to. */
  private record Place(Episode episode, double total) {}

  /** What {@code --json} prints when the episode is over or was left. */
  record Played(
      String environment, String task, long seed, int steps, double reward, boolean solved) {}

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

  private final Deque<Place> past = new ArrayDeque<>();
  private int steps;
  private double total;

  @Override
  public Integer call() throws IOException {
    String environmentName = name.isEmpty() ? named : name;
    if (environmentName.isEmpty()) {
      throw new IllegalArgumentException("which environment? try: agoge play household");
    }
    try (Environment environment = choice.open(environmentName)) {
      Episode start = environment.start(task(environment), seed);
      boolean solved = loop(environment, start);
      say(solved ? "Solved in " + steps + (steps == 1 ? " step." : " steps.") : "Not solved.");
      output.document(
          new Played(environment.spec().id(), start.task().id(), seed, steps, total, solved));
      String agent = environment.expert().isPresent() ? "expert" : "random";
      output.next("agoge eval " + environmentName + choice.typed() + " --agent " + agent);
    }
    return 0;
  }

  private Task task(Environment environment) {
    TaskSet tasks = environment.tasks(Split.TRAIN);
    if (task >= tasks.size()) {
      throw new IllegalArgumentException(
          "task " + task + " does not exist; there are " + tasks.size() + ", from 0");
    }
    int index = task >= 0 ? task : (int) Math.floorMod(Seeds.mix(seed), (long) tasks.size());
    return tasks.get(index);
  }

  private boolean loop(Environment environment, Episode start) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Episode episode = start;
    output.note("(an action or its number; ? for a hint, list, undo, quit)");
    say(episode.observation().text());
    while (!episode.ended()) {
      show("> ");
      String typed = in.readLine();
      if (typed == null || typed.strip().equals("quit")) {
        return false;
      }
      episode = command(environment, episode, typed.strip());
    }
    return environment.spec().rewards().isSuccess(total);
  }

  private void say(String text) {
    show(text + System.lineSeparator());
  }

  /** To standard output, or beside it where that is kept for the JSON document. */
  private void show(String text) {
    var to = output.json ? output.err() : output.out();
    to.print(text);
    to.flush();
  }

  private Episode command(Environment environment, Episode episode, String typed) {
    switch (typed) {
      case "" -> say(episode.observation().text());
      case "?" -> say(hint(environment, episode));
      case "list" -> list(episode.observation());
      case "undo" -> {
        return undo(episode);
      }
      default -> act(environment, episode, typed);
    }
    return episode;
  }

  private Episode undo(Episode episode) {
    if (past.isEmpty()) {
      say("There is nothing to undo.");
      return episode;
    }
    Place back = past.pop();
    steps--;
    total = back.total;
    say(back.episode.observation().text());
    return back.episode;
  }

  /**
   * A number is that of a listed action, unless actions are numbers themselves or none are listed.
   */
  private void act(Environment environment, Episode episode, String typed) {
    List<String> admissible = episode.observation().admissible();
    int number = typed.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(typed) : 0;
    boolean listed = number > 0 && number <= admissible.size();
    boolean numeric =
        admissible.isEmpty() || admissible.stream().anyMatch(NUMBER.asMatchPredicate());
    if (NUMBER.matcher(typed).matches() && !listed && !numeric) {
      say("(there is no number %s; 'list' shows 1 to %d)".formatted(typed, admissible.size()));
      return;
    }
    if (environment.spec().forkable()) {
      past.push(new Place(episode.fork(), total));
    }
    StepResult result = episode.step(new Action(listed ? admissible.get(number - 1) : typed));
    steps++;
    total += result.reward();
    say(result.observation().text());
    if (!result.valid()) {
      say(
          admissible.isEmpty()
              ? "(not understood; '?' asks the expert)"
              : "(not understood; 'list' shows what can be done, '?' asks the expert)");
    } else if (environment.spec().measuresProgress()) {
      say("(progress %.0f %%)".formatted(100 * episode.progress()));
    }
  }

  private static String hint(Environment environment, Episode episode) {
    return environment
        .expert()
        .flatMap(e -> e.next(episode))
        .map(a -> "The expert would: " + a.text())
        .orElse("The expert has no advice.");
  }

  private void list(Observation observation) {
    List<String> actions = observation.admissible();
    if (actions.isEmpty()) {
      say("No actions are listed here; type one, or ? for a hint.");
    }
    for (int i = 0; i < actions.size(); i++) {
      say("%3d  %s".formatted(i + 1, actions.get(i)));
    }
  }
}

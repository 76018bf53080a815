package dev.agoge.cli;

import dev.agoge.environment.Environment;
import dev.agoge.environment.Task;
import dev.agoge.environments.games.GamesEnvironment;
import dev.agoge.environments.games.PokerMeasure;
import dev.agoge.evaluate.tournament.Entrant;
import dev.agoge.evaluate.tournament.Meeting;
import dev.agoge.evaluate.tournament.Tournament;
import dev.agoge.evaluate.tournament.TournamentReport;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.run.console.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has agents play against each other. */
@Command(
    name = "tournament",
    mixinStandardHelpOptions = true,
    description = {
      "Have agents play each other, every pair in both seat orders at the same tasks: mean returns"
          + " and Elo ratings with 95 %% intervals, and for poker how far each can be exploited.",
      "",
      "  agoge tournament games --option game=kuhn --agents random,expert",
      "  agoge tournament games --option game=negotiation --agents expert,runs/NAME",
    })
final class TournamentCommand implements Callable<Integer> {
  @Mixin Output output = new Output();
  @Mixin EnvironmentChoice choice = new EnvironmentChoice();
  @Mixin RunOptions options = new RunOptions();
  @Mixin ModelOptions model = new ModelOptions();

  @Parameters(paramLabel = "ENVIRONMENT", description = "Where to play; has several seats.")
  String name = "";

  @Option(
      names = "--agents",
      paramLabel = "AGENT",
      split = ",",
      required = true,
      description = "Two or more of: random, expert, checkpoint folders, run directories.")
  List<String> names = new ArrayList<>();

  @Option(
      names = "--split",
      defaultValue = "held-out",
      description = "train, validation or held-out (default: ${DEFAULT-VALUE}).")
  String split = "";

  @Option(
      names = "--tasks",
      paramLabel = "N|all",
      defaultValue = "all",
      converter = TaskCount.Converter.class,
      description = "Only the first N tasks (default: ${DEFAULT-VALUE}).")
  TaskCount tasks = new TaskCount(Integer.MAX_VALUE);

  /** How far an agent can be exploited. */
  record Exploited(String agent, PokerMeasure.Measured measured) {}

  /** What {@code --json} prints. */
  record Document(
      String environment,
      Map<String, String> options,
      TournamentReport tournament,
      List<Exploited> exploitability) {}

  @Override
  public Integer call() {
    try (Environment environment = choice.openSeats(name)) {
      Tournament tournament =
          new Tournament(
              environment, new RolloutLimits(environment.spec().stepLimit(), 128), options.seed);
      List<Meeting> meetings = play(environment, tournament);
      TournamentReport report = TournamentReport.of(names, meetings);
      List<Exploited> exploited = exploited(environment, meetings);
      output.document(new Document(environment.spec().id(), choice.all(), report, exploited));
      new TournamentView(output)
          .print(choice.described(environment.spec().id()), report, exploited);
      output.next("agoge eval " + name + choice.typed() + " --agent " + names.getLast());
    }
    return 0;
  }

  private List<Meeting> play(Environment environment, Tournament tournament) {
    List<Task> chosen = tasks.of(environment.tasks(SplitChoice.of(split)));
    long episodes = (long) chosen.size() * names.size() * names.size();
    boolean terminal = !output.quiet && Output.terminal();
    var progress = new Progress("playing", episodes, System.err, terminal);
    try (OpenAgents agents = new OpenAgents(environment, model, options.threads);
        progress) {
      List<Entrant> entrants = names.stream().map(n -> new Entrant(n, agents.agent(n))).toList();
      return tournament.play(entrants, chosen, trajectory -> progress.advance());
    }
  }

  /** For each agent, if the environment is poker. */
  private List<Exploited> exploited(Environment environment, List<Meeting> meetings) {
    List<Exploited> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Optional<PokerMeasure> measure =
          environment instanceof GamesEnvironment games ? PokerMeasure.of(games) : Optional.empty();
      if (measure.isPresent()) {
        int agent = i;
        for (Meeting m : meetings) {
          measure.get().saw(m.trajectory(), p -> (p % 2 == 0 ? m.first() : m.second()) == agent);
        }
        all.add(new Exploited(names.get(i), measure.get().measured()));
      }
    }
    return all;
  }
}

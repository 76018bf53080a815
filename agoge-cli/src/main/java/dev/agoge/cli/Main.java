package dev.agoge.cli;

import dev.agoge.run.Launcher;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "agoge",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "Train, evaluate and self-improve language agents, on the JVM.",
    descriptionHeading = "%n",
    description = {
      "Start with:",
      "  agoge train household            a language model learns a text household",
      "  agoge play household             play it yourself, with hints from the expert",
      "  agoge compare grpo gigpo --environment crafting --seeds 3",
    },
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done                               65 a recipe or domain file has a mistake",
      "  1  the answer is no (a check failed)  69 no suitable JDK",
      "  2  wrong option or name               70 a bug in Agoge; please report it",
      "  3  the run directory cannot be used   73 the place cannot be written",
      "  4  the run is in use elsewhere        74 the disk is full or fails",
      "  5  the checkpoint cannot be used      75 a model or environment failed; resume",
      "  6  learning has diverged              130 interrupted; resume",
    },
    subcommands = {
      TrainCommand.class,
      ResumeCommand.class,
      RerunCommand.class,
      CompareCommand.class,
      ReproduceCommand.class,
      EvalCommand.class,
      TournamentCommand.class,
      PlanEvaluationCommand.class,
      AuditCommand.class,
      PlayCommand.class,
      CheckCommand.class,
      ServeCommand.class,
      EnvironmentsCommand.class,
      NewCommand.class,
      RecipesCommand.class,
      RecipeCommand.class,
      RunsCommand.class,
      ShowCommand.class,
      ReportCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      AutoComplete.GenerateCompletion.class,
    })
public final class Main {
  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** Commands in the help are written as they are typed here. */
  private static void typedAsHere(CommandLine line) {
    line.getHelpSectionMap()
        .replaceAll((section, text) -> help -> Launcher.typed(text.render(help)));
    line.getSubcommands().values().forEach(Main::typedAsHere);
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    typedAsHere(line);
    line.setParameterExceptionHandler(Failures::wrongUsage);
    line.setExecutionExceptionHandler(Failures::failed);
    return line;
  }
}

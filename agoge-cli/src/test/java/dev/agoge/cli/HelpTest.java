package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpTest {
  private static List<CommandLine> all(CommandLine line) {
    List<CommandLine> all = new ArrayList<>(List.of(line));
    line.getSubcommands().values().forEach(sub -> all.addAll(all(sub)));
    return all;
  }

  /** The list of commands shows it alone. */
  @Test
  void theFirstLineOfEveryDescriptionIsASentence() {
    List<CommandLine> subcommands = new ArrayList<>(all(Main.commandLine()));
    subcommands.removeFirst();
    assertThat(subcommands)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            command -> {
              var usage = command.getCommandSpec().usageMessage();
              String[] lines = usage.header().length > 0 ? usage.header() : usage.description();
              assertThat(lines[0])
                  .as(command.getCommandName())
                  .matches("(?s)[A-Z].*[.:]")
                  .hasSizeLessThan(240);
            });
  }
}

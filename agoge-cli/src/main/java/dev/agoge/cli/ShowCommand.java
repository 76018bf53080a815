package dev.agoge.cli;

import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.recipe.NamedCredit;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.EpisodeSummary;
import dev.agoge.run.store.StoredEpisode;
import dev.agoge.run.store.TrajectoryReader;
import dev.agoge.trajectory.Ending;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a run, a list of its episodes, or one of them. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Show a run: its result, its curve and what episodes it has. Works while the run goes on.",
      "With --phase, --failures or --limit, list episodes. With EPISODE, show that one step by"
          + " step: what was seen, what was done, and the credit each step got. With --credit,"
          + " show what credit methods make of it, side by side.",
      "",
      "  agoge show runs/NAME",
      "  agoge show runs/NAME --phase held-out-agent --failures",
      "  agoge show runs/NAME 1903",
      "  agoge show runs/NAME learning/00012/0003",
      "  agoge show runs/NAME 1903 --tree 2",
      "  agoge show runs/NAME 1903 --credit grpo,gigpo:weight=0.5,anchor=state,ipa",
    })
final class ShowCommand implements Callable<Integer> {
  private static final int SHORT_LIST = 20;

  @Mixin Output output = new Output();
  @Mixin RunChoice choice = new RunChoice();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "EPISODE",
      description = "An episode's id, or its number in the order of writing.")
  Optional<String> episode = Optional.empty();

  @Option(
      names = "--phase",
      paramLabel = "PHASE",
      description = "List the episodes of this phase, such as held-out-agent.")
  Optional<String> phase = Optional.empty();

  @Option(names = "--failures", description = "List only episodes that did not solve their task.")
  boolean failures;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "List at most so many episodes (default: 20).")
  Optional<Integer> limit = Optional.empty();

  @Option(
      names = "--attachments",
      paramLabel = "DIR",
      description = "With EPISODE: write what was shown beside the texts, such as screenshots.")
  Optional<Path> attachments = Optional.empty();

  @Option(
      names = "--tree",
      arity = "0..1",
      paramLabel = "STEP",
      fallbackValue = "0",
      description =
          "With EPISODE: draw what was thought ahead before a step, or in short before each: visits"
              + " (n; in a vote, its votes), mean value (v), the agent's probability (p).")
  Optional<Integer> tree = Optional.empty();

  @Option(
      names = "--credit",
      paramLabel = "METHODS",
      description =
          "Credit methods to compare on EPISODE, computed anew from its stored group:"
              + " names with commas between, each with parameters if you like"
              + " (gigpo:weight=0.5,anchor=state).")
  Optional<String> credit = Optional.empty();

  @Override
  public Integer call() {
    RunFiles files = choice.files();
    boolean listing = phase.isPresent() || failures || limit.isPresent();
    if (episode.isPresent() && listing) {
      throw new IllegalArgumentException(
          "--phase, --failures and --limit list episodes; leave them out to show one");
    }
    if (credit.isPresent() && episode.isEmpty()) {
      throw new IllegalArgumentException(
          "--credit compares methods on one episode; name it after the run");
    }
    if (limit.isPresent() && limit.get() < 1) {
      throw new IllegalArgumentException(
          "--limit " + limit.get() + " lists nothing; give 1 or more");
    }
    if (attachments.isPresent() && episode.isEmpty()) {
      throw new IllegalArgumentException("--attachments are those of an episode; name one");
    }
    if (tree.isPresent() && episode.isEmpty()) {
      throw new IllegalArgumentException("--tree is of an episode; name one before it");
    }
    try (TrajectoryReader reader = files.trajectories()) {
      if (tree.isPresent()) {
        new TreeView(output).show(found(reader, episode.orElseThrow()), tree.get());
      } else if (episode.isPresent()) {
        StoredEpisode found = found(reader, episode.get());
        if (credit.isPresent()) {
          new CreditView(output, files)
              .show(reader, found, NamedCredit.list(credit.get(), "--credit"));
        } else {
          new EpisodeView(output, files).show(reader, found);
        }
        attachments.ifPresent(folder -> write(found, folder));
      } else if (listing) {
        new EpisodeList(output, files).show(selected(reader), limit.orElse(SHORT_LIST));
      } else {
        new RunView(output, files).show(reader);
      }
    }
    return 0;
  }

  private void write(StoredEpisode found, Path folder) {
    List<Path> written = AttachmentFiles.write(found.trajectory(), folder);
    output.note(
        written.isEmpty()
            ? "nothing was shown beside the texts of this episode"
            : written.size() + " files written to " + folder + ", the first " + written.getFirst());
  }

  private List<EpisodeSummary> selected(TrajectoryReader reader) {
    phase.ifPresent(p -> RunChoice.check(reader, p));
    EpisodeFilter filter = phase.map(EpisodeFilter.ALL::inPhase).orElse(EpisodeFilter.ALL);
    return reader.list(filter).stream()
        .filter(e -> !failures || (!e.success() && e.ending() != Ending.INFRASTRUCTURE_FAILED))
        .toList();
  }

  private StoredEpisode found(TrajectoryReader reader, String wanted) {
    Optional<String> id =
        wanted.matches("\\d{1,18}") ? reader.id(Long.parseLong(wanted)) : Optional.of(wanted);
    return id.flatMap(reader::find)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no episode '%s' in %s; list them with: agoge show %s --limit 50"
                        .formatted(wanted, choice.files().root(), choice.files().root())));
  }
}

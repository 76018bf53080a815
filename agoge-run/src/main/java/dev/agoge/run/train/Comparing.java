package dev.agoge.run.train;

import dev.agoge.evaluate.ClusterBootstrap;
import dev.agoge.evaluate.Comparison;
import dev.agoge.evaluate.EpisodeOutcome;
import dev.agoge.evaluate.EvaluationReport;
import dev.agoge.evaluate.NamedRuns;
import dev.agoge.learn.PolicyFactory;
import dev.agoge.recipe.Recipe;
import dev.agoge.run.directory.OptionFiles;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunResult;
import dev.agoge.run.recipe.Resolved;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.EpisodeOrder;
import dev.agoge.run.store.TrajectoryReader;
import dev.agoge.support.Digest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Recipes side by side: the same tasks, the same seeds, and from the same start. Recipes that
 * imitate alike share one imitation run a seed, so that what differs between them is what their
 * names say. Everything is a run of its own in one folder; asked again with the same folder, only
 * what is missing is done.
 */
public final class Comparing {
  private final String environment;
  private final Map<String, String> options;
  private final int threads;
  private final Path folder;
  private final PolicyFactory policies;
  private final TrainingListener listener;
  private final BooleanSupplier cancelled;
  private final boolean keyed;

  /**
   * Prepares a comparison.
   *
   * @param folder where its runs are kept; need not exist
   */
  public Comparing(
      String environment,
      Map<String, String> options,
      int threads,
      Path folder,
      PolicyFactory policies,
      TrainingListener listener,
      BooleanSupplier cancelled) {
    this(environment, options, threads, folder, policies, listener, cancelled, false);
  }

  private Comparing(
      String environment,
      Map<String, String> options,
      int threads,
      Path folder,
      PolicyFactory policies,
      TrainingListener listener,
      BooleanSupplier cancelled,
      boolean keyed) {
    this.environment = environment;
    this.options = Map.copyOf(OptionFiles.absolute(options));
    this.threads = threads;
    this.folder = folder;
    this.policies = policies;
    this.listener = listener;
    this.cancelled = cancelled;
    this.keyed = keyed;
  }

  /**
   * The same in a folder that several comparisons share: a run is kept under its recipe's name and
   * the digest of its settings, so that another comparison finds it, and a recipe that has changed
   * begins anew beside its old runs.
   */
  public Comparing shared() {
    return new Comparing(
        environment, options, threads, folder, policies, listener, cancelled, true);
  }

  /**
   * A finished run of the comparison.
   *
   * @param recipe the name of the recipe, which may share the run with another that only imitates
   * @param result under that name
   */
  public record Member(String recipe, long seed, Path run, RunResult result) {}

  /**
   * What came of a comparison.
   *
   * @param members every recipe with every seed
   * @param reports held-out results of each recipe over all seeds, in the order given
   * @param comparison every pair of recipes
   */
  public record Compared(
      List<Member> members, Map<String, EvaluationReport> reports, Comparison comparison) {}

  /**
   * Runs what is missing and compares.
   *
   * @throws IllegalArgumentException if two recipes have the same name, before anything runs
   */
  public Compared compare(List<Recipe> recipes, List<Long> seeds, Optional<Path> start) {
    checkNames(recipes);
    List<Member> members = new ArrayList<>();
    for (long seed : seeds) {
      for (Recipe recipe : recipes) {
        members.add(member(recipe, seed, start));
      }
    }
    List<NamedRuns> runs =
        recipes.stream().map(r -> new NamedRuns(r.name(), reports(r, members))).toList();
    Map<String, EvaluationReport> reports = new LinkedHashMap<>();
    runs.forEach(r -> reports.put(r.name(), r.together(ClusterBootstrap.STANDARD).report()));
    return new Compared(members, reports, Comparison.ofRuns(runs));
  }

  private static void checkNames(List<Recipe> recipes) {
    Set<String> names = new HashSet<>();
    for (Recipe recipe : recipes) {
      if (!names.add(recipe.name())) {
        throw new IllegalArgumentException(
            "two of the recipes are named %s, so their runs could not be told apart; give one of the files another 'name:'"
                .formatted(recipe.name()));
      }
    }
  }

  private static List<EvaluationReport> reports(Recipe recipe, List<Member> members) {
    return members.stream()
        .filter(m -> m.recipe.equals(recipe.name()))
        .map(m -> EvaluationReport.of(outcomes(m.run), ClusterBootstrap.STANDARD))
        .toList();
  }

  private Member member(Recipe recipe, long seed, Optional<Path> given) {
    boolean reinforced = recipe.learn().updates() > 0;
    Optional<Path> start =
        given.isPresent() || !reinforced || recipe.imitation().updates() == 0
            ? given
            : Optional.of(imitation(recipe, seed));
    if (!reinforced && given.isEmpty()) {
      Path run = imitationFolder(recipe, seed);
      RunResult result = run(run, recipe, seed, Optional.empty());
      return new Member(recipe.name(), seed, run, result.named(recipe.name()));
    }
    String name = keyed ? recipe.name() + "-" + digest(recipe) : recipe.name();
    Path run = folder.resolve("%s-seed%d".formatted(name, seed));
    return new Member(recipe.name(), seed, run, run(run, recipe, seed, start));
  }

  /** The checkpoint after imitation, made once for all recipes that imitate alike. */
  private Path imitation(Recipe recipe, long seed) {
    Path run = imitationFolder(recipe, seed);
    RunResult result = run(run, recipe.withoutReinforcement(), seed, Optional.empty());
    return run.resolve(result.checkpoint());
  }

  private Path imitationFolder(Recipe recipe, long seed) {
    String alike = digest(recipe.withoutReinforcement());
    return folder.resolve("imitation-%s-seed%d".formatted(alike, seed));
  }

  private static String digest(Recipe recipe) {
    return Digest.of(essence(recipe)).substring(0, 6);
  }

  /** What decides how a run goes: for one that only imitates, not how others would go on. */
  private static String essence(Recipe recipe) {
    return recipe.learn().updates() > 0
        ? Resolved.yaml(recipe.unnamed())
        : "%s %s %s %d %s"
            .formatted(
                recipe.model(),
                recipe.agent(),
                recipe.imitation(),
                recipe.rollout().stepLimit(),
                recipe.evaluate());
  }

  private RunResult run(Path run, Recipe recipe, long seed, Optional<Path> start) {
    listener.run(run);
    if (new RunFiles(run).isRun()) {
      checkAlike(RunFiles.of(run), recipe, start);
      return Training.resume(run, policies, listener, cancelled);
    }
    List<String> command = List.of("train", environment, "--recipe", recipe.name());
    return Training.start(
        new TrainingPlan(environment, options, recipe, seed, threads, start, command),
        policies,
        run,
        listener,
        cancelled);
  }

  private void checkAlike(RunFiles run, Recipe recipe, Optional<Path> start) {
    TrainingPlan had = TrainingPlan.of(run);
    boolean alike =
        essence(had.recipe()).equals(essence(recipe))
            && had.environment().equals(environment)
            && had.options().equals(options)
            && absolute(had.start()).equals(absolute(start));
    if (!alike) {
      throw new IllegalArgumentException(
          run.root()
              + " holds a run with other settings; choose another folder with --out, or repeat the"
              + " settings it was made with");
    }
  }

  private static Optional<Path> absolute(Optional<Path> path) {
    return path.map(p -> p.toAbsolutePath().normalize());
  }

  private static List<EpisodeOutcome> outcomes(Path run) {
    List<EpisodeOutcome> outcomes = new ArrayList<>();
    try (TrajectoryReader reader = RunFiles.of(run).trajectories()) {
      reader.forEach(
          EpisodeFilter.ALL.inPhase("held-out-agent"),
          EpisodeOrder.ID,
          e -> outcomes.add(EpisodeOutcome.of(e.trajectory())));
    }
    return outcomes;
  }
}

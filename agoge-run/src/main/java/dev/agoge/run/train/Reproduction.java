package dev.agoge.run.train;

import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.evaluate.PairedDifference;
import dev.agoge.learn.PolicyFactory;
import dev.agoge.recipe.EvidencePlan;
import dev.agoge.recipe.Recipe;
import dev.agoge.run.evidence.MethodRow;
import dev.agoge.run.recipe.EvidencePlans;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.support.Digest;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A recipe and its baseline on the environment and with the sizes of its evidence plan, and the row
 * that comes of comparing them.
 *
 * @param recipe as it runs here
 * @param baseline as it runs here
 * @param plan where and how large
 * @param usual whether the plan is the recipe's own choice
 * @param environment id with version
 * @param key see {@link MethodRow}
 */
public record Reproduction(
    Recipe recipe,
    Recipe baseline,
    EvidencePlan plan,
    boolean usual,
    String environment,
    String key) {

  /**
   * Reads what is to be run.
   *
   * @param nameOrFile of the recipe
   * @param other the name of a plan instead of the recipe's own
   * @throws IllegalArgumentException if the recipe has no baseline, or something does not exist
   */
  public static Reproduction of(String nameOrFile, Optional<String> other) {
    Recipe written = RecipeReader.read(nameOrFile, "", Map.of());
    if (written.baseline().equals("none")) {
      throw new IllegalArgumentException(
          "recipe %s names no baseline to be compared with; add 'baseline:' to it"
              .formatted(written.name()));
    }
    EvidencePlan own = EvidencePlans.of(written.name());
    EvidencePlan plan = other.map(EvidencePlans::named).orElse(own);
    String environment = id(plan);
    String key =
        String.join(
            " ",
            environment,
            plan.options().toString(),
            Integer.toString(plan.seeds()),
            RecipeReader.digest(nameOrFile, plan),
            RecipeReader.digest(written.baseline(), plan));
    return new Reproduction(
        RecipeReader.read(nameOrFile, plan, Map.of()),
        RecipeReader.read(written.baseline(), plan, Map.of()),
        plan,
        plan.equals(own),
        environment,
        Digest.of(key).substring(0, 16));
  }

  /** About how many episodes are played to learn from, by which rows are ordered. */
  public long size() {
    return plan.seeds() * (episodes(recipe) + episodes(baseline));
  }

  /** Plays what is missing in a folder and compares; another row may have left runs there. */
  public MethodRow measure(
      Path folder,
      int threads,
      PolicyFactory policies,
      TrainingListener listener,
      BooleanSupplier cancelled) {
    double before = load();
    Comparing.Compared compared =
        new Comparing(
                plan.environment(),
                plan.options(),
                threads,
                folder.resolve(setting()),
                policies,
                listener,
                cancelled)
            .shared()
            .compare(List.of(recipe, baseline), plan.seedNumbers(), Optional.empty());
    var sides = new Sides(compared);
    PairedDifference pair = compared.comparison().pairs().getFirst();
    return new MethodRow(
        MethodRow.SCHEMA,
        recipe.name(),
        recipe.paper(),
        recipe.claim(),
        baseline.name(),
        plan.name(),
        environment,
        plan.options(),
        key,
        plan.seeds(),
        pair.tasks(),
        sides.of(recipe.name()),
        sides.of(baseline.name()),
        Sides.interval(pair.success()),
        pair.p(),
        new MethodRow.Machine(
            Runtime.getRuntime().availableProcessors(), threads, (before + load()) / 2),
        "");
  }

  /** The folder of runs in the same environment with the same options. */
  private String setting() {
    String options = Digest.of(environment + plan.options()).substring(0, 6);
    return plan.environment().replaceAll("[^A-Za-z0-9._-]+", "-") + "-" + options;
  }

  private static long episodes(Recipe recipe) {
    return recipe.imitation().updates()
        + (long) recipe.learn().updates() * recipe.rollout().tasks() * recipe.rollout().group();
  }

  private static String id(EvidencePlan plan) {
    try (Environment environment = Environments.open(plan.environment(), plan.options())) {
      return environment.spec().id();
    }
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}

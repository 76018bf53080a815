package dev.agoge.run.train;

import dev.agoge.learn.PolicyFactory;
import dev.agoge.recipe.EvidencePlan;
import dev.agoge.recipe.Recipe;
import dev.agoge.run.recipe.EvidencePlans;
import dev.agoge.run.recipe.RecipeReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A {@link Reproduction} in a second or two: everything that happens in the real one, with a model
 * and numbers too small for anything to be learnt.
 *
 * @param recipes the recipe, and its baseline if it has one
 * @param plan whose environment is played in
 */
public record Rehearsal(List<Recipe> recipes, EvidencePlan plan) {
  private static final int UPDATES = 2;
  private static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("model.layers", "1"),
          Map.entry("model.width", "32"),
          Map.entry("model.heads", "2"),
          Map.entry("model.keyValueHeads", "1"),
          Map.entry("model.hidden", "32"),
          Map.entry("model.vocabulary", "400"),
          Map.entry("imitation.batchTokens", "400"),
          Map.entry("rollout.tasks", "2"),
          Map.entry("rollout.group", "3"),
          Map.entry("learn.batchTokens", "4096"),
          Map.entry("evaluate.points", "1"),
          Map.entry("evaluate.validationTasks", "1"),
          Map.entry("evaluate.heldOutTasks", "2"));

  public Rehearsal {
    recipes = List.copyOf(recipes);
  }

  /** Reads what is to be run; with another plan than the recipe's own, if one is named. */
  public static Rehearsal of(String nameOrFile, Optional<String> other) {
    Recipe written = RecipeReader.read(nameOrFile, "", Map.of());
    EvidencePlan plan =
        other.map(EvidencePlans::named).orElseGet(() -> EvidencePlans.of(written.name()));
    return new Rehearsal(
        Stream.of(nameOrFile, written.baseline())
            .filter(name -> !name.equals("none"))
            .map(name -> small(name, plan))
            .toList(),
        plan);
  }

  /** Runs it in a folder; several may share one, and with it what they have in common. */
  public Comparing.Compared run(
      Path folder,
      int threads,
      PolicyFactory policies,
      TrainingListener listener,
      BooleanSupplier cancelled) {
    return new Comparing(
            plan.environment(),
            plan.options(),
            threads,
            folder.resolve("quick-" + plan.name()),
            policies,
            listener,
            cancelled)
        .shared()
        .compare(new ArrayList<>(recipes), List.of(1L), Optional.empty());
  }

  private static Recipe small(String name, EvidencePlan plan) {
    Recipe full = RecipeReader.read(name, plan, Map.of());
    Map<String, String> settings = new LinkedHashMap<>(SMALL);
    settings.put("imitation.updates", "" + Math.min(1, full.imitation().updates()));
    settings.put("learn.updates", "" + Math.min(UPDATES, full.learn().updates()));
    return RecipeReader.read(name, plan, settings);
  }
}

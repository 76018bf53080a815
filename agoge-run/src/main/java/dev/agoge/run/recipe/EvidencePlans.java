package dev.agoge.run.recipe;

import dev.agoge.recipe.EvidencePlan;
import dev.agoge.support.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the shipped plans, {@code recipes/evidence/NAME.yaml}. A recipe without a plan of its name
 * has the one called {@value #USUAL}; {@code like: OTHER} begins with another plan and changes it.
 */
public final class EvidencePlans {
  /** The plan of recipes without one of their own. */
  public static final String USUAL = "usual";

  private static final List<String> KEYS =
      List.of("like", "environment", "options", "seeds", "sizes");

  private EvidencePlans() {}

  /**
   * The plan of a recipe.
   *
   * @throws RecipeException with file, line and column of what is wrong
   */
  public static EvidencePlan of(String recipe) {
    return named(RecipeReader.resource(file(recipe)).isPresent() ? recipe : USUAL);
  }

  /**
   * A plan by its name.
   *
   * @throws IllegalArgumentException if there is none
   * @throws RecipeException with file, line and column of what is wrong
   */
  public static EvidencePlan named(String name) {
    Tree.Section plan = tree(name, new ArrayList<>());
    return new EvidencePlan(
        name,
        scalar(plan, "environment"),
        values(plan, "options"),
        seeds(plan),
        values(plan, "sizes"));
  }

  private static int seeds(Tree.Section plan) {
    String seeds = scalar(plan, "seeds");
    if (!seeds.matches("[2-9]|[1-9][0-9]")) {
      throw new RecipeException(plan.place(), "seeds must be from 2 to 99, not '" + seeds + "'");
    }
    return Integer.parseInt(seeds);
  }

  private static String file(String name) {
    return "evidence/" + name + ".yaml";
  }

  private static Tree.Section tree(String name, List<String> seen) {
    String file = file(name);
    Tree.Section plan =
        RecipeReader.resource(file)
            .map(text -> Yaml.read(file, text))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no evidence plan '%s'; it would be recipes/%s"
                            .formatted(name, file)));
    checkKeys(plan);
    if (seen.contains(name)) {
      throw new RecipeException(plan.place(), "'like' leads back to " + name);
    }
    seen.add(name);
    return text(plan, "like").map(other -> Tree.overlay(tree(other, seen), plan)).orElse(plan);
  }

  private static void checkKeys(Tree.Section plan) {
    plan.entries()
        .forEach(
            (key, entry) -> {
              if (!KEYS.contains(key)) {
                throw new RecipeException(entry.keyPlace(), Suggestions.unknown("key", key, KEYS));
              }
            });
  }

  private static String scalar(Tree.Section plan, String key) {
    return text(plan, key)
        .orElseThrow(() -> new RecipeException(plan.place(), "'" + key + "' is missing"));
  }

  private static Optional<String> text(Tree.Section plan, String key) {
    return Optional.ofNullable(plan.entries().get(key)).map(e -> single(e.value(), key));
  }

  private static Map<String, String> values(Tree.Section plan, String key) {
    Map<String, String> values = new LinkedHashMap<>();
    Tree.Entry entry = plan.entries().get(key);
    if (entry == null) {
      return values;
    }
    if (!(entry.value() instanceof Tree.Section section)) {
      throw new RecipeException(
          entry.value().place(), key + " is a section: write its keys below it, indented");
    }
    section.entries().forEach((name, value) -> values.put(name, single(value.value(), name)));
    return values;
  }

  private static String single(Tree tree, String key) {
    if (tree instanceof Tree.Scalar scalar) {
      return scalar.text();
    }
    throw new RecipeException(tree.place(), key + " takes a single value");
  }
}

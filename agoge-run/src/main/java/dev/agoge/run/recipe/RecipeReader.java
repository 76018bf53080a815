package dev.agoge.run.recipe;

import dev.agoge.recipe.EvidencePlan;
import dev.agoge.recipe.Recipe;
import dev.agoge.support.Digest;
import dev.agoge.support.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads recipes. A method's recipe says what makes the method; the sizes that suit an environment
 * come from that environment's own defaults, over which the recipe is laid, and over both what the
 * user sets.
 */
public final class RecipeReader {
  private static final String SHIPPED = "/dev/agoge/run/recipe/";
  private static final Set<String> WORDS = Set.of("name", "paper", "baseline", "claim");

  private RecipeReader() {}

  /** Names of the shipped recipes, in the order of the index. */
  public static List<String> names() {
    return resource("index.txt").orElseThrow().lines().filter(l -> !l.isBlank()).toList();
  }

  /**
   * Reads a recipe for an environment.
   *
   * @param nameOrFile a shipped recipe's name, or a YAML file
   * @param environment the environment's name; it may or may not have defaults
   * @param settings {@code section.key} to value, from the command line
   * @throws RecipeException with file, line and column of what is wrong
   */
  public static Recipe read(String nameOrFile, String environment, Map<String, String> settings) {
    return Binder.bind(Recipe.class, tree(nameOrFile, environment, Map.of(), settings));
  }

  /**
   * Reads a recipe with the sizes of a plan: they are laid over those of the environment, and what
   * makes the method over both.
   *
   * @throws RecipeException with file, line and column of what is wrong
   */
  public static Recipe read(String nameOrFile, EvidencePlan plan, Map<String, String> settings) {
    return Binder.bind(Recipe.class, tree(nameOrFile, plan.environment(), plan.sizes(), settings));
  }

  /**
   * The digest of all that is written about how a recipe runs with a plan's sizes. Words about the
   * recipe are left out, and so are fallbacks: a new parameter does not make old results doubtful.
   */
  public static String digest(String nameOrFile, EvidencePlan plan) {
    Tree.Section tree = tree(nameOrFile, plan.environment(), plan.sizes(), Map.of());
    Map<String, Tree.Entry> parts = new LinkedHashMap<>(tree.entries());
    parts.keySet().removeAll(WORDS);
    return Digest.of(new Tree.Section("", parts).canonical());
  }

  private static Tree.Section tree(
      String nameOrFile,
      String environment,
      Map<String, String> sizes,
      Map<String, String> settings) {
    String defaults = "defaults/" + environment + ".yaml";
    Tree.Section tree =
        resource(defaults)
            .map(text -> Yaml.read(defaults, text))
            .orElseGet(() -> new Tree.Section(defaults, Map.of()));
    tree = overlay(tree, "sizes", sizes);
    tree = Tree.overlay(tree, source(nameOrFile));
    return overlay(tree, "--set", settings);
  }

  private static Tree.Section overlay(
      Tree.Section base, String from, Map<String, String> settings) {
    Tree.Section tree = base;
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      tree = Tree.overlay(tree, setting(from, setting.getKey(), setting.getValue()));
    }
    return tree;
  }

  /** Reads a recipe that sets everything, such as the one kept in a run's directory. */
  public static Recipe resolved(String name, String yaml) {
    return Binder.bind(Recipe.class, Yaml.read(name, yaml));
  }

  /** The text of a shipped recipe. */
  public static String text(String name) {
    return resource(name + ".yaml")
        .orElseThrow(
            () -> new IllegalArgumentException(Suggestions.unknown("recipe", name, names())));
  }

  private static Tree.Section source(String nameOrFile) {
    if (names().contains(nameOrFile)) {
      return Yaml.read(nameOrFile + ".yaml", text(nameOrFile));
    }
    Path file = Path.of(nameOrFile);
    if (!Files.isRegularFile(file)) {
      boolean looksLikeFile = nameOrFile.endsWith(".yaml") || nameOrFile.contains("/");
      throw new IllegalArgumentException(
          looksLikeFile
              ? "no recipe file " + nameOrFile
              : Suggestions.unknown("recipe", nameOrFile, names()));
    }
    try {
      return Yaml.read(nameOrFile, Files.readString(file));
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read recipe file " + nameOrFile + ": " + e, e);
    }
  }

  private static Tree.Section setting(String from, String path, String value) {
    String place = from + " " + path + "=" + value;
    Tree tree = new Tree.Scalar(place, value);
    String[] keys = path.split("\\.", -1);
    for (int k = keys.length - 1; k >= 0; k--) {
      tree = new Tree.Section(place, Map.of(keys[k], new Tree.Entry(place, tree)));
    }
    return (Tree.Section) tree;
  }

  static Optional<String> resource(String name) {
    try (InputStream in = RecipeReader.class.getResourceAsStream(SHIPPED + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped recipe " + name, e);
    }
  }
}

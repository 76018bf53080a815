package dev.agoge.environments.lab;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** Which sample is mixed from which two. */
final class Recipes {
  private static final String FACT = "(recipe ";

  private final Map<Integer, List<Integer>> parts = new HashMap<>();
  private final Map<String, Integer> samples = new HashMap<>();
  private final Set<Integer> warm = new HashSet<>();

  Recipes(Scene scene) {
    scene.things().forEach(t -> samples.put(Scene.symbol(t.name()), samples.size()));
    for (String fact : scene.facts()) {
      List<String> words = List.of(fact.substring(1, fact.length() - 1).split(" "));
      if (fact.startsWith(FACT)) {
        parts.put(sample(words.get(3)), List.of(sample(words.get(1)), sample(words.get(2))));
      } else if (fact.startsWith("(warm-only ")) {
        warm.add(sample(words.get(1)));
      }
    }
  }

  private int sample(String symbol) {
    return samples.getOrDefault(symbol, World.NONE);
  }

  /** The two parts of a product, none if it is not mixed. */
  List<Integer> parts(int product) {
    return parts.getOrDefault(product, List.of());
  }

  /** Whether a part takes part in its recipe only when warm. */
  boolean warmOnly(int part) {
    return warm.contains(part);
  }

  /** Shows a product's tree of parts, parts first. */
  void visit(int product, IntConsumer visitor) {
    parts(product).forEach(part -> visit(part, visitor));
    visitor.accept(product);
  }
}

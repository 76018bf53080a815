package dev.agoge.environments.crafting;

import java.util.List;
import java.util.stream.Collectors;

/** What goes into a product, and how many come out. */
record Recipe(Amount product, List<Amount> inputs) {

  Recipe {
    inputs = List.copyOf(inputs);
  }

  /** The command that the recipe allows: {@code craft 2 birch plank using 1 birch log}. */
  @Override
  public String toString() {
    return "craft "
        + product
        + " using "
        + inputs.stream().map(Amount::toString).collect(Collectors.joining(", "));
  }
}

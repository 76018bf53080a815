package dev.agoge.environments.games;

import dev.agoge.support.Suggestions;
import java.util.List;
import java.util.stream.Stream;

/** The games there are, in a fixed order. */
final class Families {
  private final List<Family> all =
      Stream.of(
              BoardFamilies.all(),
              CardFamilies.all(),
              MatrixFamilies.all(),
              SocialFamilies.all(),
              PuzzleFamilies.all())
          .flatMap(List::stream)
          .toList();

  List<Family> all() {
    return all;
  }

  List<String> names() {
    return all.stream().map(Family::name).toList();
  }

  /**
   * The game of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  Family named(String name) {
    return all.stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Suggestions.unknown("game of environment games", name, names())));
  }
}

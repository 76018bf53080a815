package dev.agoge.environments.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Words about a product. The title tells some of its attributes, the features tell all, and now and
 * then the description says which one is missing, so that a search alone does not settle the
 * matter.
 */
final class ProductText {
  private static final List<String> MADE =
      List.of(
          "%s has made this for people who use it every day.",
          "Designed at %s and tested for a year before it was sold.",
          "The third of its line from %s, improved after many letters from customers.",
          "%s keeps spare parts for ten years.");
  private static final List<String> SENTENCES =
      List.of(
          "It comes in a plain box without plastic.",
          "The colour may differ a little from the picture.",
          "Please read the leaflet before first use.",
          "Returns are free within thirty days.",
          "It makes a good present.");
  private static final List<String> FEATURES =
      List.of(
          "two years of warranty",
          "sent within one day",
          "instructions in five languages",
          "chosen by our readers last spring",
          "packed by hand");
  private static final List<String> REVIEWS =
      List.of(
          "Does what it says.",
          "Arrived early and well packed.",
          "I bought a second one for my sister.",
          "Good, but I have seen it cheaper.",
          "Not quite the colour I expected.",
          "After a month of use it still looks new.");

  private final Category category;
  private final List<String> attributes;
  private final String missing;
  private final SplittableRandom random;

  /**
   * Words to be drawn.
   *
   * @param missing an attribute that the product does not have
   */
  ProductText(Category category, List<String> attributes, String missing, SplittableRandom random) {
    this.category = category;
    this.attributes = attributes;
    this.missing = missing;
    this.random = random;
  }

  String title(String brand, String make) {
    String first = attributes.get(0);
    String second = attributes.get(1);
    String name = category.name();
    return switch (random.nextInt(5)) {
      case 0 -> brand + " " + make + " " + name + ", " + first;
      case 1 -> brand + " " + name + " " + make + ", " + first + ", " + second;
      case 2 -> make + " " + name + " by " + brand + ", " + second;
      case 3 -> first + " " + name + " " + make + " by " + brand;
      default -> brand + " " + make + " " + name;
    };
  }

  String description(String brand) {
    String text = one(MADE).formatted(brand) + " " + one(SENTENCES);
    return switch (random.nextInt(3)) {
      case 0 -> text + " Please note that this one is not: " + missing + ".";
      case 1 -> text + " What customers like most: " + attributes.getLast() + ".";
      default -> text;
    };
  }

  List<String> features() {
    List<String> lines = new ArrayList<>(attributes);
    lines.add(random.nextInt(lines.size() + 1), one(FEATURES));
    return List.copyOf(lines);
  }

  List<String> reviews() {
    int start = random.nextInt(REVIEWS.size());
    int count = 1 + random.nextInt(3);
    List<String> reviews = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String stars = 3 + random.nextInt(3) + " of 5: ";
      reviews.add(stars + REVIEWS.get((start + i) % REVIEWS.size()));
    }
    return List.copyOf(reviews);
  }

  private String one(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}

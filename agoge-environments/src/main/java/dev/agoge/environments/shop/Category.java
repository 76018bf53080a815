package dev.agoge.environments.shop;

import java.util.List;

/**
 * A leaf of the category tree.
 *
 * @param section the part of the shop that the department belongs to
 * @param article what goes before the name in a sentence, such as {@code a pair of}
 * @param lowest least price in dollars
 * @param highest greatest price in dollars
 * @param attributes what may be true of a product
 */
record Category(
    String section,
    String department,
    String name,
    String article,
    int lowest,
    int highest,
    List<Option> options,
    List<String> attributes) {

  /** Something to be chosen when buying. */
  record Option(String name, List<String> values) {
    private static final List<String> GRADED =
        List.of("size", "capacity", "length", "pack", "storage");

    /** Whether later values cost more. */
    boolean graded() {
      return GRADED.contains(name);
    }
  }

  /** How near a product of the other category comes to one of this: 1, 0.5, 0.1 or 0. */
  double likeness(Category other) {
    if (name.equals(other.name)) {
      return 1;
    }
    if (department.equals(other.department)) {
      return 0.5;
    }
    return section.equals(other.section) ? 0.1 : 0;
  }
}

package dev.agoge.environments.shop;

import java.util.List;

/**
 * A thing for sale.
 *
 * @param id what it is clicked by
 * @param cents its price where nothing chosen costs more
 * @param attributes all that is true of it, among the category's
 * @param features a line for each attribute, and others
 */
record Product(
    String id,
    Category category,
    String title,
    int cents,
    List<String> attributes,
    List<Choice> choices,
    String description,
    List<String> features,
    List<String> reviews) {

  /** No value chosen. */
  static final int NONE = -1;

  /**
   * An option as this product has it.
   *
   * @param extra cents that each value costs more
   */
  record Choice(String name, List<String> values, List<Integer> extra) {}

  /** The place of an option, or -1. */
  int choice(String name) {
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The price with the values chosen, in cents. */
  int price(int[] chosen) {
    int sum = cents;
    for (int i = 0; i < chosen.length; i++) {
      sum += chosen[i] == NONE ? 0 : choices.get(i).extra().get(chosen[i]);
    }
    return sum;
  }

  /** Writes cents as {@code $12.50}. */
  static void dollars(int cents, StringBuilder to) {
    to.append('$').append(cents / 100).append('.');
    to.append(cents % 100 / 10).append(cents % 10);
  }
}

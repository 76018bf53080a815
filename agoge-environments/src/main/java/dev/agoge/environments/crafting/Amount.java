package dev.agoge.environments.crafting;

/**
 * So many of an item.
 *
 * @param count at least 1
 * @param item its name; {@code any KIND} for any item of a kind
 */
record Amount(int count, String item) {
  private static final String ANY = "any ";

  boolean isAny() {
    return item.startsWith(ANY);
  }

  /** The kind that is asked for, where any will do. */
  String kind() {
    return item.substring(ANY.length());
  }

  @Override
  public String toString() {
    return count + " " + item;
  }
}

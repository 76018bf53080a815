package dev.agoge.run.parquet;

/**
 * A column of a table; no value is ever missing, a list may be empty.
 *
 * @param name its name
 * @param type the type of its values
 * @param list whether each row holds a list of them
 */
public record Column(String name, Type type, boolean list) {

  /** Types of values, with Parquet's number for the physical type. */
  public enum Type {
    /** {@link Boolean}. */
    BOOLEAN(0),
    /** {@link Integer}. */
    INT32(1),
    /** {@link Long}. */
    INT64(2),
    /** {@link Float}. */
    FLOAT(4),
    /** {@link Double}. */
    DOUBLE(5),
    /** {@link String}, as UTF-8. */
    TEXT(6);

    final int physical;

    Type(int physical) {
      this.physical = physical;
    }
  }

  /** A column of single values. */
  public static Column value(String name, Type type) {
    return new Column(name, type, false);
  }

  /** A column of lists. */
  public static Column listOf(String name, Type type) {
    return new Column(name, type, true);
  }
}

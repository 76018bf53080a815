package dev.agoge.environments.sql;

import dev.agoge.environment.Split;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a task stands in its split: the problems of a split are dealt to its schemas, their
 * databases and the families in turn.
 *
 * @param instance which database of the schema
 * @param number which problem of this family in this database
 */
record Place(Split split, Schema schema, int instance, Family family, int number) {
  private static final List<Family> FAMILIES = List.of(Family.values());
  private static final List<Schema> KNOWN = homes(Split.TRAIN);

  /** How many databases of a schema a block has, and problems of a family in each. */
  private record Block(List<Schema> schemas, int instances, int each) {
    int size() {
      return schemas.size() * instances * each * FAMILIES.size();
    }

    Place place(Split split, int index) {
      int rest = index / FAMILIES.size();
      Schema schema = schemas.get(rest % schemas.size());
      rest /= schemas.size();
      return new Place(split, schema, rest % instances, Place.family(index), rest / instances);
    }
  }

  private static List<Schema> homes(Split split) {
    return Schemas.SHIPPED.stream().filter(s -> s.home() == split).toList();
  }

  private static List<Block> blocks(Split split) {
    return switch (split) {
      case TRAIN -> List.of(new Block(KNOWN, 5, 5));
      case VALIDATION -> List.of(new Block(KNOWN, 1, 1), new Block(homes(split), 2, 3));
      case HELD_OUT -> List.of(new Block(KNOWN, 1, 2), new Block(homes(split), 2, 3));
    };
  }

  /** How many tasks a split has. */
  static int count(Split split) {
    return blocks(split).stream().mapToInt(Block::size).sum();
  }

  /** The place with an index from 0 to {@code count - 1}. */
  static Place of(Split split, int index) {
    int rest = index;
    for (Block block : blocks(split)) {
      if (rest < block.size()) {
        return block.place(split, rest);
      }
      rest -= block.size();
    }
    throw new IndexOutOfBoundsException("task " + index + " of " + count(split));
  }

  /** The family at an index of any split. */
  static Family family(int index) {
    return FAMILIES.get(index % FAMILIES.size());
  }

  /** Whether its schema occurs in no task of training. */
  boolean isNew() {
    return schema.home() != Split.TRAIN;
  }

  /** The same place with another number. */
  Place numbered(int other) {
    return new Place(split, schema, instance, family, other);
  }

  /** A name for its database, from which its rows are drawn. */
  String database() {
    return Stream.of(split.label(), schema.name(), String.valueOf(instance))
        .reduce((a, b) -> a + "/" + b)
        .orElseThrow();
  }
}

package dev.agoge.environments.library;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Something there is an article about, and what is true of it. */
final class Entity {
  private final int number;
  private final Kind kind;
  private final String name;
  private final String description;
  private final Map<Relation, Entity> links = new EnumMap<>(Relation.class);
  private final Map<Relation, Integer> years = new EnumMap<>(Relation.class);

  /**
   * Nothing is true of it yet.
   *
   * @param number its place in its world
   * @param description what it is in a few words, such as {@code a glassmaker}
   */
  Entity(int number, Kind kind, String name, String description) {
    this.number = number;
    this.kind = kind;
    this.name = name;
    this.description = description;
  }

  int number() {
    return number;
  }

  Kind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  /** The family name of a person; other things are called by their whole name throughout. */
  String shortName() {
    return kind == Kind.PERSON ? name.substring(name.indexOf(' ') + 1) : name;
  }

  String description() {
    return description;
  }

  /** Makes a fact true; only while the world is made. */
  void link(Relation relation, Entity object) {
    links.put(relation, object);
  }

  /** Makes a fact true; only while the world is made. */
  void date(Relation relation, int year) {
    years.put(relation, year);
  }

  Optional<Entity> object(Relation relation) {
    return Optional.ofNullable(links.get(relation));
  }

  /** The year of a relation that has one, else 0. */
  int year(Relation relation) {
    return years.getOrDefault(relation, 0);
  }

  /** The name of the object, or the year as digits; empty if nothing is known. */
  String value(Relation relation) {
    Entity object = links.get(relation);
    return object != null
        ? object.name()
        : years.containsKey(relation) ? String.valueOf(years.get(relation)) : "";
  }

  @Override
  public String toString() {
    return name;
  }
}

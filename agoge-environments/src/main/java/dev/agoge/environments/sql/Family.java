package dev.agoge.environments.sql;

import java.util.Locale;
import java.util.function.Function;

/** The kinds of questions, roughly from easy to hard. */
enum Family {
  FILTER(1, SingleTable::filter),
  AGGREGATE(1, SingleTable::aggregate),
  DATES(1, SingleTable::dates),
  TOP(2, SingleTable::top),
  GROUP(3, SingleTable::group),
  NESTED(3, SingleTable::nested),
  JOIN(2, SeveralTables::join),
  COUNTS(3, SeveralTables::counts),
  BRIDGE(3, SeveralTables::bridge),
  WITHOUT(4, SeveralTables::without),
  DIFFERENCE(4, SeveralTables::difference);

  private final int difficulty;

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method
  private final Function<Scene, Draft> maker;

  Family(int difficulty, Function<Scene, Draft> maker) {
    this.difficulty = difficulty;
    this.maker = maker;
  }

  /** From 1 to 4. */
  int difficulty() {
    return difficulty;
  }

  Draft draft(Scene scene) {
    return maker.apply(scene);
  }

  /** As in tables and options: {@code top}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

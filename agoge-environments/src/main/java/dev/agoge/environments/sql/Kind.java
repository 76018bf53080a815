package dev.agoge.environments.sql;

import java.util.List;

/** What a column holds. */
sealed interface Kind {
  /** The number of the row, from 1. */
  record Key() implements Kind {}

  /** First and last name; two rows may have the same. */
  record Person() implements Kind {}

  /** A name of two words. */
  record Label(List<String> first, List<String> second) implements Kind {}

  /** One of a few words. */
  record One(List<String> words) implements Kind {}

  /** A number, whole or with two decimals; both ends are possible. */
  record Amount(int low, int high, boolean cents) implements Kind {}

  /** A day as {@code 2023-05-17}; both years are possible. */
  record Date(int firstYear, int lastYear) implements Kind {}

  /** The key of a row of another table. */
  record Reference(String table) implements Kind {}

  /** The type in the database. */
  default String sqlType() {
    return switch (this) {
      case Key(), Reference(_) -> "INTEGER";
      case Amount(_, _, boolean cents) -> cents ? "REAL" : "INTEGER";
      case Person(), Label(_, _), One(_), Date(_, _) -> "TEXT";
    };
  }
}

package dev.agoge.environments.sql;

import java.util.List;

/**
 * A condition on one column.
 *
 * @param sql as the gold query has it
 * @param subject what it is about: {@code hire date}
 * @param predicate what is said of it: {@code is before 2020-01-01}
 * @param slips conditions that someone might write by mistake
 */
record Condition(String sql, String subject, String predicate, List<String> slips) {

  /** As part of a question: {@code hire date is before 2020-01-01}. */
  String phrase() {
    return subject + " " + predicate;
  }
}

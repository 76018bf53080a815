package dev.agoge.evaluate;

/**
 * One row of the table by kind of task.
 *
 * @param family the kind of task
 * @param tasks tasks with at least one episode that counts
 * @param episodes episodes that count
 * @param success share solved
 * @param progress mean best progress; unknown where not measured
 * @param steps mean turns taken
 */
public record FamilyResult(
    String family, int tasks, int episodes, Interval success, Interval progress, Interval steps) {}

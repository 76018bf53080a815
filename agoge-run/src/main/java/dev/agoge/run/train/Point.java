package dev.agoge.run.train;

import dev.agoge.evaluate.Interval;

/**
 * A point of the learning curve.
 *
 * @param phase what the run was doing
 * @param update how many updates that phase had made
 * @param spent what the whole run had spent
 * @param success share of validation tasks solved
 * @param progress best share of the task done
 */
public record Point(String phase, int update, Spent spent, Interval success, Interval progress) {}

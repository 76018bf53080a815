/**
 * Which agent is the better one where agents meet: every pair plays the same tasks in both seat
 * orders, and out come a table of mean returns and Elo ratings, with intervals.
 */
@NullMarked
package dev.agoge.evaluate.tournament;

import org.jspecify.annotations.NullMarked;

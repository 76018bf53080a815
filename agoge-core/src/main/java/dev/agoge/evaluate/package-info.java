/**
 * Did it really get better: held-out success with intervals, paired differences, and how many tasks
 * that takes.
 */
@NullMarked
package dev.agoge.evaluate;

import org.jspecify.annotations.NullMarked;

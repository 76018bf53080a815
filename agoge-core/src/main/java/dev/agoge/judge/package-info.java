/**
 * How good was it: turns a trajectory into a score. A judge that fails is an error, never a zero.
 */
@NullMarked
package dev.agoge.judge;

import org.jspecify.annotations.NullMarked;

/**
 * Does it ship: decides on a candidate agent from its evaluation and that of the agent it would
 * replace.
 */
@NullMarked
package dev.agoge.gate;

import org.jspecify.annotations.NullMarked;

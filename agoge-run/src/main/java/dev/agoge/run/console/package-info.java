/**
 * What a run shows in a terminal while it goes on: curves drawn with characters, a line that says
 * how far it is, and episodes step by step.
 *
 * <p>Whether there is a terminal, how wide it is and whether it wants colour, the caller decides.
 */
@NullMarked
package dev.agoge.run.console;

import org.jspecify.annotations.NullMarked;

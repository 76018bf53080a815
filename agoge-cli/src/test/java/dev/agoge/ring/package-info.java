/** The whole ring at its smallest: real parts, a few updates, seconds. */
@NullMarked
package dev.agoge.ring;

import org.jspecify.annotations.NullMarked;

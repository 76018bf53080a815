/** The losses of published methods: each its equation and its derivative. */
@NullMarked
package dev.agoge.learn.objective;

import org.jspecify.annotations.NullMarked;

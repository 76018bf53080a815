/** Runs made without learning, for the tests of what reads runs. */
@NullMarked
package dev.agoge.run.train;

import org.jspecify.annotations.NullMarked;

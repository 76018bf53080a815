/** Commands run in this process on small runs, as a user would run them. */
@NullMarked
package dev.agoge.cli;

import org.jspecify.annotations.NullMarked;

/**
 * The {@code agoge} command. {@link dev.agoge.cli.Main} lists the subcommands; each is a class that
 * reads its options, calls the library, and prints. {@link dev.agoge.cli.Failures} turns what can
 * go wrong into one line and an exit code.
 */
@NullMarked
package dev.agoge.cli;

import org.jspecify.annotations.NullMarked;

/**
 * A make-believe machine with a POSIX-like shell: files are values in memory, commands are
 * functions over them, and nothing here can reach the real machine.
 *
 * <p>In goes a {@code Machine} and a line, out comes another {@code Machine} and what was printed
 * ({@code Shell}). {@code Parser} reads the line, {@code Expander} does variables, quoting and
 * globs, {@code Interpreter} runs it against a {@code Session} with a {@code Budget}. Bytes are
 * characters below 256 throughout.
 */
@NullMarked
package dev.agoge.environments.shell.machine;

import org.jspecify.annotations.NullMarked;

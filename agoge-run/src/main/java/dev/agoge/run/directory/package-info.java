/**
 * A run's directory: who made it, how far it got, what came out, and who may write to it now.
 *
 * <p>Files are replaced whole and atomically or only ever appended to, so that the directory is
 * good after a kill at any moment; one process writes, any number read.
 */
@NullMarked
package dev.agoge.run.directory;

import org.jspecify.annotations.NullMarked;

/**
 * Parquet files, written and read back: flat columns and lists of numbers or texts, nothing more.
 *
 * <p>Our own, because the format is small where one needs little of it, and the libraries bring 19
 * to 80 MB: https://parquet.apache.org/docs/file-format/. Rows enter, a file leaves; the reader
 * checks that what is on disk is what was written.
 */
@NullMarked
package dev.agoge.run.parquet;

import org.jspecify.annotations.NullMarked;

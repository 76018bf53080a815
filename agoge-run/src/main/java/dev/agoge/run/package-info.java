/**
 * Runs: everything that turns a recipe into a trained agent and leaves evidence on disk.
 *
 * <p>What goes wrong with a run's files is a {@link dev.agoge.run.RunException}, one line for
 * people. The packages below hold the store, the directory, exports, recipes and reports.
 */
@NullMarked
package dev.agoge.run;

import org.jspecify.annotations.NullMarked;

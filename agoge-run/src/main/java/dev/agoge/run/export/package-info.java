/**
 * What leaves a run: training data in the formats of others, sealed Parquet tables, and the digest
 * that proves a rerun equal.
 *
 * <p>Stored episodes enter one at a time; files leave, complete or not at all.
 */
@NullMarked
package dev.agoge.run.export;

import org.jspecify.annotations.NullMarked;

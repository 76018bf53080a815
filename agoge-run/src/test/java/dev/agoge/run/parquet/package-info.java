/** Tests of the package of the same name. */
@NullMarked
package dev.agoge.run.parquet;

import org.jspecify.annotations.NullMarked;

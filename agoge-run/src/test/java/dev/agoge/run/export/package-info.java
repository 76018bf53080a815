/** Tests of the package of the same name. */
@NullMarked
package dev.agoge.run.export;

import org.jspecify.annotations.NullMarked;

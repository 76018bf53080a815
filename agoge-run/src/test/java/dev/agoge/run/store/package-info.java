/** Tests of the package of the same name. */
@NullMarked
package dev.agoge.run.store;

import org.jspecify.annotations.NullMarked;

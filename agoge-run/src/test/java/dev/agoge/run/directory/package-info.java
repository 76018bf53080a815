/** Tests of the package of the same name. */
@NullMarked
package dev.agoge.run.directory;

import org.jspecify.annotations.NullMarked;

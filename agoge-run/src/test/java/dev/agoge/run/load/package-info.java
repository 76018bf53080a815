@NullMarked
package dev.agoge.run.load;

import org.jspecify.annotations.NullMarked;

/**
 * A published method as data: which parts, with which parameters, from which paper, against which
 * baseline.
 */
@NullMarked
package dev.agoge.recipe;

import org.jspecify.annotations.NullMarked;

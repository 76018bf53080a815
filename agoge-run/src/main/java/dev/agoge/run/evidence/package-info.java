/**
 * What was measured of the published methods: a row for each recipe, kept as JSON beside the
 * documentation, and the page that is generated from the rows. Enters: a finished comparison of a
 * recipe with its baseline. Leaves: {@code docs/evidence/methods/NAME.json}, {@code methods.md}.
 */
@NullMarked
package dev.agoge.run.evidence;

import org.jspecify.annotations.NullMarked;

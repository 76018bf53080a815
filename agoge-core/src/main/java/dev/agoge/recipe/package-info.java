/**
 * A published method as data: which parts, with which parameters, from which paper, against which
 * baseline.
 *
 * <p>Every parameter is documented, bounded and given its fallback where it is declared; the YAML
 * reader and the published JSON schema are derived from these records.
 */
@NullMarked
package dev.agoge.recipe;

import org.jspecify.annotations.NullMarked;

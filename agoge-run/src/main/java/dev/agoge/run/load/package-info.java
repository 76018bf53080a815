/**
 * What enters a run from outside: episodes in the formats that {@link dev.agoge.run.export} writes,
 * whoever wrote them.
 *
 * <p>Files enter; stored episodes leave, one at a time. What a format does not carry is named by
 * {@link dev.agoge.run.load.Importer#lacks}, never made up.
 */
@NullMarked
package dev.agoge.run.load;

import org.jspecify.annotations.NullMarked;

/**
 * Search over texts held in memory, for environments with something to look up.
 *
 * <p>In go documents, out come their numbers, best first: BM25 (Robertson and Zaragoza, 2009) by
 * Lucene over a {@link dev.agoge.environments.search.TextIndex}.
 */
@NullMarked
package dev.agoge.environments.search;

import org.jspecify.annotations.NullMarked;

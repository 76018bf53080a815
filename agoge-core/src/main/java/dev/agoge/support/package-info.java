/** Small things that several packages need and no library has: name suggestions, digests, seeds. */
@NullMarked
package dev.agoge.support;

import org.jspecify.annotations.NullMarked;

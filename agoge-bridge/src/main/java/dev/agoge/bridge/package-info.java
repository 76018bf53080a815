/**
 * Outside environments and protocols. Each dialect has a package of its own, with its client, which
 * is an {@link dev.agoge.environment.Environment}, and its server, which serves one.
 */
@NullMarked
package dev.agoge.bridge;

import org.jspecify.annotations.NullMarked;

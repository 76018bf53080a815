/**
 * Plays what an audit needs. Enters: an environment, an agent, and how much may be played; leaves:
 * a run directory of the episodes and ways on, and the report made of them.
 */
@NullMarked
package dev.agoge.run.audit;

import org.jspecify.annotations.NullMarked;

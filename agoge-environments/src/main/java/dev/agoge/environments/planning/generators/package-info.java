/**
 * Domains of our own and the problems made up for them: a family, a level and a source of chance
 * enter, the text of a PDDL problem leaves.
 *
 * <p>Domain texts and wording are resources beside these classes. Every problem can be solved: each
 * generator says why.
 */
@NullMarked
package dev.agoge.environments.planning.generators;

import org.jspecify.annotations.NullMarked;

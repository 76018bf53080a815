/**
 * Thinking ahead: a {@link dev.agoge.search.Search} looks at what an agent may do and what comes of
 * it, in forks of the episode, before the agent acts. In go an {@link dev.agoge.agent.ActorFactory}
 * and a method, out comes an ActorFactory that plays like any other and notes the tree of each
 * decision ({@link dev.agoge.search.SearchTree}) with the step.
 */
@NullMarked
package dev.agoge.search;

import org.jspecify.annotations.NullMarked;

/**
 * Changes of an environment's interface: what is shown of a state, and how an action is read. The
 * interface alone can change an agent's results as much as a method of learning does, so it is a
 * variable of its own.
 *
 * <p>A {@link dev.agoge.environment.Wrapper} makes an environment of an environment, with the same
 * id, tasks, rewards and expert. {@link dev.agoge.environment.Wrappers} reads a list such as {@code
 * history:4,noise:0.1}, the innermost first, from the option {@code wrap} that every environment
 * takes. What a wrapper remembers is an immutable value beside the episode, so that a wrapped
 * episode forks as the one within does.
 */
@NullMarked
package dev.agoge.environment.wrap;

import org.jspecify.annotations.NullMarked;

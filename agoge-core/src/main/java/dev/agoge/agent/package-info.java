/**
 * Who decides: an {@link dev.agoge.agent.Agent} is an immutable value, an {@link
 * dev.agoge.agent.Actor} is that value (or plain Java code) at play in one episode.
 */
@NullMarked
package dev.agoge.agent;

import org.jspecify.annotations.NullMarked;

/** How does the agent change: a learner is a function from an agent and evidence to a new agent. */
@NullMarked
package dev.agoge.learn;

import org.jspecify.annotations.NullMarked;

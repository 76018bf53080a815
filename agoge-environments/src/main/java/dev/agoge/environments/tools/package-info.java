/**
 * What environments whose actions are tool calls share: a {@link
 * dev.agoge.environments.tools.Signature} declares a tool once, from which its JSON Schema and the
 * check of a call's arguments both follow; {@link dev.agoge.environments.tools.Toolbox} reads an
 * action's text into a {@link dev.agoge.environments.tools.ToolCall} or says what is wrong with it.
 */
@NullMarked
package dev.agoge.environments.tools;

import org.jspecify.annotations.NullMarked;

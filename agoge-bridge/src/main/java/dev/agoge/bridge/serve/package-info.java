/**
 * What all served dialects share: the {@link dev.agoge.bridge.serve.EnvironmentServer} with its
 * port, the {@link dev.agoge.bridge.serve.SessionTable} that limits sessions in number, age and
 * idleness, and the {@link dev.agoge.bridge.serve.Session}, one player's episode after episode.
 *
 * <p>A {@link dev.agoge.bridge.serve.Dialect} turns its messages into calls of a session and a
 * session's {@link dev.agoge.bridge.serve.View} into its replies. What a client gets wrong is a
 * {@link dev.agoge.bridge.serve.Refusal} or a {@link dev.agoge.bridge.serve.BadBodyException},
 * which each dialect words in its own manner; it is never a failure of the server.
 */
@NullMarked
package dev.agoge.bridge.serve;

import org.jspecify.annotations.NullMarked;

/**
 * What the clients of all dialects share: an environment played elsewhere, with its {@link
 * dev.agoge.bridge.remote.RemoteOptions options}, its tasks by number, and its {@link
 * dev.agoge.bridge.remote.RemoteEpisode episodes}, which cannot fork.
 *
 * <p>Whatever goes wrong on the way is an {@link dev.agoge.environment.InfrastructureException}:
 * never a reward of 0, and never tried a second time where the peer may have acted on the first.
 */
@NullMarked
package dev.agoge.bridge.remote;

import org.jspecify.annotations.NullMarked;

/**
 * OpenEnv: a server of an environment over its sockets and HTTP routes, and a client that is an
 * environment played elsewhere.
 *
 * <p>The server answers messages of {@link dev.agoge.bridge.openenv.OpenEnvDialect}; the client is
 * found under the name {@code openenv:ws://host:port}.
 */
@NullMarked
package dev.agoge.bridge.openenv;

import org.jspecify.annotations.NullMarked;

/**
 * AgentGym's HTTP protocols: a server of an environment in both its dialects, and a client for the
 * servers of its environments, which differ in the ways that {@link
 * dev.agoge.bridge.agentgym.AgentGymDialect} and the client's table of dialects list.
 *
 * <p>What a client gets wrong is answered with status 200 and {@code {"error": …}}, a malformed
 * body with 422 and FastAPI's detail.
 */
@NullMarked
package dev.agoge.bridge.agentgym;

import org.jspecify.annotations.NullMarked;

/**
 * The Model Context Protocol, over streamable HTTP and standard input and output: a server of an
 * environment's actions as tools, and a client that makes an environment of a server's tools.
 */
@NullMarked
package dev.agoge.bridge.mcp;

import org.jspecify.annotations.NullMarked;

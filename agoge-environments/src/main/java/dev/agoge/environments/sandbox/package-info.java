/**
 * Runs code that nobody trusts. A {@link dev.agoge.environments.sandbox.CodeSandbox} runs
 * JavaScript in an interpreter whose whole state is a value, with hard limits on memory, work and
 * output and nothing in reach but the functions that the caller hands in.
 *
 * <p>{@link dev.agoge.environments.sandbox.QuickJsSandbox} is QuickJS compiled to WebAssembly: a
 * {@code Guest} is one WebAssembly instance, its {@code GuestMemory} is where work and memory are
 * metered, {@code GuestImports} is all that it can call, and a {@code GuestState} is what its
 * memory held. What runs inside before any other code is {@code prelude.js}.
 */
@NullMarked
package dev.agoge.environments.sandbox;

import org.jspecify.annotations.NullMarked;

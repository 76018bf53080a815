/**
 * Agoge inside a JUnit suite.
 *
 * <p>A test class implements a contract and names what is to keep it; JUnit then runs one test for
 * each promise. In goes an environment, out come passed, failed and skipped tests.
 */
@NullMarked
package dev.agoge.junit;

import org.jspecify.annotations.NullMarked;

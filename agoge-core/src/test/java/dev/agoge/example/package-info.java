/** The environment and the agent of the README, compiled and tested so that they stay true. */
@NullMarked
package dev.agoge.example;

import org.jspecify.annotations.NullMarked;

/** The sources that README and documents show, compiled and tested so that they stay true. */
@NullMarked
package dev.agoge.example;

import org.jspecify.annotations.NullMarked;

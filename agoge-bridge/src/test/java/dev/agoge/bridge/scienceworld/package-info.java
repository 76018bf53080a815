@NullMarked
package dev.agoge.bridge.scienceworld;

import org.jspecify.annotations.NullMarked;

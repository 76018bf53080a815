/**
 * ScienceWorld (Wang et al., 2022) in this process: the user's own jar, many instances at once.
 *
 * <p>The simulator keeps its state in global singletons, so each {@link
 * dev.agoge.bridge.scienceworld.Simulator} has a class loader, and with it a copy of every global,
 * of its own; it also has a thread of its own, because the simulator recurses deeply and prints to
 * whatever its thread was told. Nothing of ScienceWorld is part of Agoge.
 */
@NullMarked
package dev.agoge.bridge.scienceworld;

import org.jspecify.annotations.NullMarked;

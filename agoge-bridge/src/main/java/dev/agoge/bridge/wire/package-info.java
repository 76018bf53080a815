/**
 * What every dialect needs of JSON: one mapper with limits. Texts go in and out as they came, lone
 * surrogates and control characters included.
 */
@NullMarked
package dev.agoge.bridge.wire;

import org.jspecify.annotations.NullMarked;

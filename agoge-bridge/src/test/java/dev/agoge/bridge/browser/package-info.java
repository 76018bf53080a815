@NullMarked
package dev.agoge.bridge.browser;

import org.jspecify.annotations.NullMarked;

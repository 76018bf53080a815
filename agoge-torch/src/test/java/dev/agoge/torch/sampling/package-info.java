/** Tests of the sampling engine, with a naive decoder in double precision to compare with. */
@NullMarked
package dev.agoge.torch.sampling;

import org.jspecify.annotations.NullMarked;

/**
 * Language models as the rest of Agoge sees them: token ids or messages in, token ids and
 * log-probabilities out.
 *
 * <p>Nothing assumes that a model is local: what it can report is declared in {@link
 * dev.agoge.model.ModelSpec}.
 */
@NullMarked
package dev.agoge.model;

import org.jspecify.annotations.NullMarked;

/**
 * How the weights change: evidence becomes samples, samples optimiser steps, and an {@link
 * dev.agoge.learn.Objective} says for each token of a step which way its log-probability should go.
 *
 * <p>Every batch is checked to cover exactly the tokens that the model produced.
 */
@NullMarked
package dev.agoge.torch.learn;

import org.jspecify.annotations.NullMarked;

/**
 * The environment {@code shop-v1}: find and buy what an instruction asks for in a web shop, in the
 * manner of WebShop (Yao et al., 2022), with a catalogue of our own and exact matching.
 *
 * <p>{@code Catalogue} says what kinds of things there are, {@code ProductMaker} makes the
 * products, {@code Store} holds and searches them. {@code TaskMaker} makes a {@code Goal}; an
 * {@code Errand} is the goal with the searches and products that meet it, and {@code Route} the
 * shortest way there, for the expert and for progress. {@code Page}s are rendered from a {@code
 * ShopState}.
 */
@NullMarked
package dev.agoge.environments.shop;

import org.jspecify.annotations.NullMarked;

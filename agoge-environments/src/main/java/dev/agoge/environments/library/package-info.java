/**
 * The environment {@code library-v1}: questions of one to four hops over articles about an invented
 * world, spread over several collections with a search each.
 *
 * <p>{@code WorldMaker} invents {@code Entity}s and their facts, {@code ArticleWriter} tells them,
 * and a {@code World} holds and searches the articles. {@code QuestionMaker} asks a {@code
 * Question} of it, which knows the articles that lead to its answer.
 */
@NullMarked
package dev.agoge.environments.library;

import org.jspecify.annotations.NullMarked;

/**
 * The environment {@code service-v1}: a customer talks, a policy binds, tools work on a database;
 * in the manner of tau-bench (Yao et al., 2024), with shops, libraries, policies and customers of
 * our own.
 *
 * <p>{@code Cases} makes a {@code Case} (a database, a customer, one or two {@code Request}s) in a
 * {@code Domain}; {@code Heard} finds out what an agent's sentence asks or says; {@code
 * ScriptedUser} answers it; {@code ServiceEpisode} keeps track of what was agreed and done; {@code
 * ServiceExpert} serves every customer as the policy wants.
 */
@NullMarked
package dev.agoge.environments.service;

import org.jspecify.annotations.NullMarked;

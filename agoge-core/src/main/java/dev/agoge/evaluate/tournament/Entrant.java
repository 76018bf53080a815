package dev.agoge.evaluate.tournament;

import dev.agoge.agent.ActorFactory;

/**
 * Somebody who takes part.
 *
 * @param name unique in the tournament
 * @param actors seats it
 */
public record Entrant(String name, ActorFactory actors) {}

package dev.agoge.cli;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.environment.Environment;
import dev.agoge.support.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Who has which seat of an environment of several players. */
final class SeatChoice {
  @Option(
      names = "--seat",
      paramLabel = "NAME=AGENT",
      description =
          "Who has the seat of that name, where an environment has several; --agent has the others,"
              + " and the result is that of the first of these. Repeatable.")
  Map<String, String> seats = new LinkedHashMap<>();

  /**
   * The seat whose result counts: the first that was not given away.
   *
   * @throws IllegalArgumentException if a seat does not exist or none is left
   */
  int measured(Environment environment) {
    List<String> players = environment.spec().players();
    for (String seat : seats.keySet()) {
      if (!players.contains(seat)) {
        throw new IllegalArgumentException(
            Suggestions.unknown("seat of " + environment.spec().id(), seat, players));
      }
    }
    for (int player = 0; player < players.size(); player++) {
      if (!seats.containsKey(players.get(player))) {
        return player;
      }
    }
    throw new IllegalArgumentException(
        "--seat gives every seat of "
            + environment.spec().id()
            + " away; leave one to --agent, such as "
            + players.getFirst());
  }

  /**
   * Seats everybody.
   *
   * @param agent has the seats that were not given away
   */
  ActorFactory seated(Environment environment, OpenAgents agents, ActorFactory agent) {
    if (seats.isEmpty()) {
      return agent;
    }
    List<ActorFactory> all = new ArrayList<>();
    for (String player : environment.spec().players()) {
      String other = seats.get(player);
      all.add(other == null ? agent : agents.agent(other));
    }
    return Actors.seats(all);
  }

  /** Who sits where, in brackets; empty if nothing was chosen. */
  String told(Environment environment, int measured) {
    if (seats.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder(" (");
    text.append(environment.spec().players().get(measured));
    seats.forEach((seat, agent) -> text.append("; ").append(seat).append(": ").append(agent));
    return text.append(')').toString();
  }
}

package dev.agoge.agent;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.model.LanguageModel;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** The actors that come with Agoge. */
public final class Actors {
  private Actors() {}

  /** Draws uniformly from the admissible actions. The environment must list them. */
  public static ActorFactory random() {
    return named(
        "random",
        (episode, player, seed) -> {
          var random = new SplittableRandom(seed);
          return observation -> {
            List<String> actions = observation.admissible();
            if (actions.isEmpty()) {
              throw new UnsupportedOperationException(
                  "environment "
                      + episode.task().environment()
                      + " lists no admissible actions here, so there is nothing to draw from; some"
                      + " list them with an option such as choices=on, and the wrapper hide-actions"
                      + " hides them");
            }
            return Decision.of(actions.get(random.nextInt(actions.size())));
          };
        });
  }

  /**
   * The environment's own expert. Where it knows no way on, its episode is cut.
   *
   * @throws UnsupportedOperationException if it has none
   */
  public static ActorFactory expert(Environment environment) {
    Expert expert =
        environment
            .expert()
            .orElseThrow(
                () ->
                    new UnsupportedOperationException(
                        "environment "
                            + environment.spec().id()
                            + " has no expert (or a wrapper such as repeat leaves it without)"));
    return named(
        "expert",
        (episode, player, seed) ->
            observation -> new Decision(expertAction(expert, episode), List.of()));
  }

  /** A language-model agent. */
  public static ActorFactory model(Agent agent, LanguageModel model) {
    return named(
        agent.id(), (episode, player, seed) -> ModelActor.start(agent, model, episode, seed));
  }

  /**
   * Seats a different player in each seat of an environment.
   *
   * @param seats one for each of the environment's players, in their order
   */
  public static ActorFactory seats(List<ActorFactory> seats) {
    List<ActorFactory> all = List.copyOf(seats);
    String names = all.stream().map(ActorFactory::agentId).collect(Collectors.joining(" / "));
    return named(names, (episode, player, seed) -> all.get(player).seat(episode, player, seed));
  }

  /** A factory that goes by a name in trajectories. */
  public static ActorFactory named(String id, ActorFactory factory) {
    return new ActorFactory() {
      @Override
      public Actor seat(Episode episode, int player, long seed) {
        return factory.seat(episode, player, seed);
      }

      @Override
      public String agentId() {
        return id;
      }
    };
  }

  private static Action expertAction(Expert expert, Episode episode) {
    return expert.next(episode).orElseThrow(() -> new GaveUpException("the expert"));
  }
}

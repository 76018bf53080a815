package dev.agoge.agent;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.Observation;
import dev.agoge.model.LanguageModel;
import dev.agoge.support.Seeds;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** The actors that come with Agoge. */
public final class Actors {
  private Actors() {}

  /** Draws uniformly from the admissible actions. The environment must list them. */
  public static ActorFactory random() {
    return memoryless(
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
                            + " has no expert: not every environment has one, one that is played"
                            + " elsewhere sends none, and a wrapper such as repeat takes it away"));
    return memoryless(
        "expert",
        (episode, player, seed) ->
            observation -> new Decision(expertAction(expert, episode), List.of()));
  }

  /**
   * A player that errs now and then: it draws uniformly from the admissible actions instead.
   *
   * @param player looks at the present only, such as the expert
   * @param rate how often, from 0 to below 1
   */
  public static ActorFactory erring(ActorFactory player, double rate) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("an error rate is from 0 to below 1, not " + rate);
    }
    return memoryless(
        player.agentId() + ":" + rate,
        (episode, seat, seed) -> {
          Actor sure = player.seat(episode, seat, seed);
          var random = new SplittableRandom(Seeds.child(seed, "errors"));
          return observation -> {
            List<String> actions = observation.admissible();
            return !actions.isEmpty() && random.nextDouble() < rate
                ? Decision.of(actions.get(random.nextInt(actions.size())))
                : sure.act(observation);
          };
        });
  }

  /**
   * Players that look at the present only, so that one in a fork of an episode is simply seated
   * there.
   */
  public static ActorFactory memoryless(String id, ActorFactory factory) {
    return named(
        id,
        (episode, player, seed) ->
            new Memoryless(factory, player, factory.seat(episode, player, seed)));
  }

  private record Memoryless(ActorFactory factory, int player, Actor seated) implements Actor {
    @Override
    public Decision act(Observation observation) {
      return seated.act(observation);
    }

    @Override
    public Actor fork(Episode episode, long seed) {
      return new Memoryless(factory, player, factory.seat(episode, player, seed));
    }

    @Override
    public void close() {
      seated.close();
    }
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

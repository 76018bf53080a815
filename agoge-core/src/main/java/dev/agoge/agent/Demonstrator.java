package dev.agoge.agent;

import dev.agoge.environment.Environment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Observation;
import dev.agoge.model.ContextOverflowException;
import dev.agoge.model.FinishReason;
import dev.agoge.model.SamplingSettings;
import dev.agoge.model.Tokenizer;
import dev.agoge.trajectory.ModelCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Plays the expert's actions and writes them down as a given agent would have said them, so that a
 * demonstration is a trajectory like any other: exact token ids, but without log-probabilities.
 *
 * <p>For a constrained agent each token is written down with the tokens that the admissible actions
 * allowed there, so that the agent learns to choose among actions and not how to spell them.
 *
 * <p>With {@code noise} above 0 some actions are drawn at random instead and the expert recovers
 * from them (Laskey et al., "DART: Noise Injection for Robust Imitation Learning", arXiv
 * 1703.09327). Such calls have the role {@link #NOISE} and are context, never something to imitate.
 */
public final class Demonstrator {
  /** Role of a call that an expert would imitate. */
  public static final String DEMONSTRATION = "demonstration";

  /** Role of a call that stands in the context only. */
  public static final String NOISE = "noise";

  private Demonstrator() {}

  /**
   * A demonstrator.
   *
   * @param environment has an expert
   * @param agent in whose prompt format to write
   * @param tokenizer its model's
   * @param context most tokens that its model takes in; an episode that needs more is cut, as the
   *     model's own would be
   * @param noise probability of a random action instead of the expert's, from 0 to below 1
   */
  public static ActorFactory of(
      Environment environment, Agent agent, Tokenizer tokenizer, int context, double noise) {
    return of(
        Actors.expert(environment),
        episode -> thinker(environment, agent, tokenizer, episode),
        agent,
        tokenizer,
        context,
        noise);
  }

  /**
   * The same with another player than the environment's expert, who does not think aloud.
   *
   * @param player whose decisions are written down as demonstrations; may know no model
   */
  public static ActorFactory of(
      ActorFactory player, Agent agent, Tokenizer tokenizer, int context, double noise) {
    return of(player, episode -> Optional.empty(), agent, tokenizer, context, noise);
  }

  private static ActorFactory of(
      ActorFactory player,
      Function<Episode, Optional<Supplier<int[]>>> thinker,
      Agent agent,
      Tokenizer tokenizer,
      int context,
      double noise) {
    return Actors.named(
        player.agentId(),
        (episode, seat, seed) ->
            new Writer(
                player.agentId(),
                player.seat(episode, seat, seed),
                thinker.apply(episode),
                agent,
                tokenizer,
                context,
                noise,
                seed));
  }

  /** What the expert thinks before an action; empty for an agent that acts at once. */
  private static Optional<Supplier<int[]>> thinker(
      Environment environment, Agent agent, Tokenizer tokenizer, Episode episode) {
    if (agent.thought() == 0) {
      return Optional.empty();
    }
    if (!environment.spec().forkable()) {
      throw new UnsupportedOperationException(
          "an expert's thoughts are seen by following it on a fork, and environment "
              + environment.spec().id()
              + " cannot fork; set agent.thought to 0");
    }
    var plans = new Plans(environment.expert().orElseThrow(), tokenizer, agent.thought());
    return Optional.of(() -> plans.from(episode));
  }

  /**
   * What somebody else would have said in place of an agent's call, on the same prompt and drawn in
   * the same way.
   *
   * @param role of the call that is made
   * @param admissible what the agent could choose from
   */
  public static ModelCall instead(
      ModelCall call, String role, String action, List<String> admissible, Tokenizer tokenizer) {
    int[] said = PromptFormat.reply(action, tokenizer);
    boolean constrained = call.allowed().length > 0;
    return new ModelCall(
        role,
        "expert",
        call.sampling(),
        call.parent(),
        call.appended(),
        said,
        new float[0],
        constrained ? AllowedTokens.of(replies(admissible, tokenizer), said) : new int[0][],
        FinishReason.STOP,
        0);
  }

  private static List<int[]> replies(List<String> actions, Tokenizer tokenizer) {
    return actions.stream().map(a -> PromptFormat.reply(a, tokenizer)).toList();
  }

  private static final class Writer implements Actor {
    private final String name;
    private final Actor expert;
    private final Optional<Supplier<int[]>> thinker;
    private final Tokenizer tokenizer;
    private final int context;
    private final double noise;
    private final boolean constrained;
    private final SplittableRandom random;
    private final Transcript transcript;

    Writer(
        String name,
        Actor expert,
        Optional<Supplier<int[]>> thinker,
        Agent agent,
        Tokenizer tokenizer,
        int context,
        double noise,
        long seed) {
      this.name = name;
      this.expert = expert;
      this.thinker = thinker;
      this.tokenizer = tokenizer;
      this.context = context;
      this.noise = noise;
      this.constrained = agent.constrained();
      this.random = new SplittableRandom(seed);
      this.transcript = new Transcript(agent, tokenizer);
    }

    @Override
    public void replay(Observation observation, Decision decision) {
      expert.replay(observation, decision);
      transcript.replay(observation, decision);
    }

    @Override
    public Decision act(Observation observation) {
      List<String> admissible = observation.admissible();
      boolean perturb = !admissible.isEmpty() && random.nextDouble() < noise;
      Decision decision =
          perturb
              ? Decision.of(admissible.get(random.nextInt(admissible.size())))
              : expert.act(observation);
      List<ModelCall> made = new ArrayList<>();
      Transcript.View view = transcript.show(observation.text());
      if (thinker.isPresent()) {
        int[] thought = thinker.get().get();
        made.add(call(DEMONSTRATION, view, thought, new int[0][]));
        view = transcript.thought(view, thought);
      }
      int[] said = PromptFormat.reply(decision.action().text(), tokenizer);
      if (view.full().length + said.length > context) {
        throw new ContextOverflowException(view.full().length, context);
      }
      transcript.said(view, said);
      int[][] allowed =
          constrained ? AllowedTokens.of(replies(admissible, tokenizer), said) : new int[0][];
      made.add(call(perturb ? NOISE : DEMONSTRATION, view, said, allowed));
      return new Decision(decision.action(), made);
    }

    private ModelCall call(String role, Transcript.View view, int[] said, int[][] allowed) {
      return new ModelCall(
          role,
          name,
          SamplingSettings.PLAIN,
          view.parent(),
          view.appended(),
          said,
          new float[0],
          allowed,
          FinishReason.STOP,
          0);
    }
  }
}

package dev.agoge.agent;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Observation;
import dev.agoge.model.Generation;
import dev.agoge.model.GenerationRequest;
import dev.agoge.model.LanguageModel;
import dev.agoge.model.Prompt;
import dev.agoge.model.Tokenizer;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.ModelCall;
import java.util.Arrays;
import java.util.List;

/**
 * Plays one episode with a model that reads token ids: token in, token out, nothing tokenised
 * twice.
 *
 * <p>An output cut by its length has no end token; nothing is added to it, because the context must
 * stay exactly what the model processed, and the token that opens the next observation marks the
 * end as well.
 */
final class ModelActor implements Actor {
  private final Agent agent;
  private final LanguageModel model;
  private final Tokenizer tokenizer;
  private final long seed;
  private final String conversation;

  /** Everything the model has seen and said on the path that the next prompt extends. */
  private int[] context;

  /** The opening that every prompt of style {@link Agent.ContextStyle#CURRENT} repeats. */
  private int[] opening;

  private int calls;

  private ModelActor(
      Agent agent, LanguageModel model, Tokenizer tokenizer, long seed, String conversation) {
    this.agent = agent;
    this.model = model;
    this.tokenizer = tokenizer;
    this.seed = seed;
    this.conversation = conversation;
    this.context = PromptFormat.preamble(agent, tokenizer);
    this.opening = context;
  }

  static Actor start(Agent agent, LanguageModel model, Episode episode, long seed) {
    Tokenizer tokenizer =
        model
            .tokenizer()
            .orElseThrow(
                () ->
                    new UnsupportedOperationException(
                        "model " + model.spec().id() + " does not take token ids"));
    String conversation = episode.task().id() + "#" + Long.toHexString(seed);
    return new ModelActor(agent, model, tokenizer, seed, conversation);
  }

  @Override
  public Decision act(Observation observation) {
    int[] turn = PromptFormat.turn(observation.text(), tokenizer);
    int parent = agent.context() == Agent.ContextStyle.HISTORY ? calls - 1 : -1;
    int[] seen = parent < 0 ? opening : context;
    int[] prompt = PromptFormat.concat(seen, turn);
    List<String> choices = agent.constrained() ? observation.admissible() : List.of();
    long start = System.nanoTime();
    Generation said =
        model.generate(
            new GenerationRequest(
                new Prompt.Tokens(prompt),
                agent.sampling(),
                choices,
                Seeds.child(seed, calls),
                conversation));
    ModelCall call =
        new ModelCall(
            "act",
            said.policyVersion(),
            agent.sampling(),
            parent,
            parent < 0 ? prompt : turn,
            said.tokens(),
            said.logProbs(),
            said.allowed(),
            said.finish(),
            System.nanoTime() - start);
    if (calls == 0 && agent.context() == Agent.ContextStyle.CURRENT) {
      opening = withoutTurnMark(prompt);
    }
    context = PromptFormat.concat(prompt, said.tokens());
    calls++;
    return new Decision(new Action(said.text()), List.of(call));
  }

  @Override
  public void close() {
    model.forget(conversation);
  }

  private static int[] withoutTurnMark(int[] prompt) {
    return Arrays.copyOf(prompt, prompt.length - 1);
  }
}

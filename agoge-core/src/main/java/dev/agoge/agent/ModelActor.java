package dev.agoge.agent;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Observation;
import dev.agoge.model.FinishReason;
import dev.agoge.model.Generation;
import dev.agoge.model.GenerationRequest;
import dev.agoge.model.LanguageModel;
import dev.agoge.model.Prompt;
import dev.agoge.model.SamplingSettings;
import dev.agoge.model.Tokenizer;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.ModelCall;
import java.util.ArrayList;
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
  private static final String THINK = "think";
  private static final String ACT = "act";

  private final Agent agent;
  private final LanguageModel model;
  private final long seed;
  private final String conversation;
  private final Transcript transcript;
  private int calls;

  private ModelActor(
      Agent agent, LanguageModel model, long seed, String conversation, Transcript transcript) {
    this.agent = agent;
    this.model = model;
    this.seed = seed;
    this.conversation = conversation;
    this.transcript = transcript;
  }

  static Actor start(Agent agent, LanguageModel model, Episode episode, long seed) {
    var transcript = new Transcript(agent, tokenizer(model));
    return new ModelActor(agent, model, seed, conversation(episode, seed), transcript);
  }

  private static Tokenizer tokenizer(LanguageModel model) {
    return model
        .tokenizer()
        .orElseThrow(
            () ->
                new UnsupportedOperationException(
                    "model " + model.spec().id() + " does not take token ids"));
  }

  private static String conversation(Episode episode, long seed) {
    return episode.task().id() + "#" + Long.toHexString(seed);
  }

  @Override
  public Actor fork(Episode episode, long other) {
    var fork = new ModelActor(agent, model, other, conversation(episode, other), transcript.fork());
    fork.calls = calls;
    return fork;
  }

  @Override
  public Decision saying(Observation observation, String action) {
    Tokenizer tokenizer = tokenizer(model);
    Transcript.View view = transcript.show(observation.text());
    int[] said = PromptFormat.reply(action, tokenizer);
    List<int[]> choices =
        observation.admissible().stream().map(a -> PromptFormat.reply(a, tokenizer)).toList();
    ModelCall call =
        new ModelCall(
            ACT,
            agent.weights(),
            agent.sampling(),
            view.parent(),
            view.appended(),
            said,
            new float[0],
            agent.constrained() ? AllowedTokens.of(choices, said) : new int[0][],
            FinishReason.STOP,
            0);
    return new Decision(new Action(action), List.of(call));
  }

  @Override
  public void replay(Observation observation, Decision decision) {
    transcript.replay(observation, decision);
    calls += decision.calls().size();
  }

  @Override
  public Decision act(Observation observation) {
    List<ModelCall> made = new ArrayList<>();
    Transcript.View view = transcript.show(observation.text());
    if (agent.thought() > 0) {
      SamplingSettings sampling = agent.sampling().withMaxTokens(agent.thought());
      long start = System.nanoTime();
      Generation thought = generate(view, sampling, List.of());
      made.add(call(THINK, sampling, view, thought, System.nanoTime() - start));
      view = transcript.thought(view, thought.tokens());
    }
    List<String> choices = agent.constrained() ? observation.admissible() : List.of();
    long start = System.nanoTime();
    Generation said = generate(view, agent.sampling(), choices);
    made.add(call(ACT, agent.sampling(), view, said, System.nanoTime() - start));
    transcript.said(view, said.tokens());
    return new Decision(new Action(said.text()), made);
  }

  private Generation generate(
      Transcript.View view, SamplingSettings sampling, List<String> choices) {
    return model.generate(
        new GenerationRequest(
            new Prompt.Tokens(view.full()),
            sampling,
            choices,
            Seeds.child(seed, calls++),
            conversation));
  }

  private static ModelCall call(
      String role, SamplingSettings sampling, Transcript.View view, Generation said, long nanos) {
    return new ModelCall(
        role,
        said.policyVersion(),
        sampling,
        view.parent(),
        view.appended(),
        said.tokens(),
        said.logProbs(),
        said.allowed(),
        said.finish(),
        nanos);
  }

  @Override
  public void close() {
    model.forget(conversation);
  }
}

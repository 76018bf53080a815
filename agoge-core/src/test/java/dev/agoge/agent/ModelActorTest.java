package dev.agoge.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.agent.Agent.ContextStyle;
import dev.agoge.environment.Episode;
import dev.agoge.model.FinishReason;
import dev.agoge.model.Generation;
import dev.agoge.model.GenerationRequest;
import dev.agoge.model.LanguageModel;
import dev.agoge.model.ModelSpec;
import dev.agoge.model.SamplingSettings;
import dev.agoge.model.Tokenizer;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.rollout.RolloutEngine;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.rollout.Stairs;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.TokenSequence;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelActorTest {
  private final Letters letters = new Letters();
  private final Parrot parrot = new Parrot();

  private static Agent agent(ContextStyle style) {
    return new Agent(
        "parrot-1", "Climb.", List.of("up is good"), style, true, SamplingSettings.PLAIN);
  }

  private static Trajectory play(Agent agent, LanguageModel model) {
    var engine = new RolloutEngine(new Stairs(1), new RolloutLimits(6, 1));
    var plan = new PlannedEpisode("e", Stairs.task("t", 4), 3, "g");
    return engine.play(List.of(plan), Actors.model(agent, model)).getFirst();
  }

  private String prompt(int call) {
    return letters.show(Parrot.ids(parrot.asked.get(call)));
  }

  @Test
  void theFirstPromptHoldsInstructionsMemoryAndObservation() {
    play(agent(ContextStyle.HISTORY), parrot);
    assertThat(prompt(0)).isEqualTo("<|sys|>Climb.\nup is good<|obs|>stair 0 of 4<|act|>");
  }

  @Test
  void eachPromptExtendsTheExactIdsOfTheLast() {
    Trajectory played = play(agent(ContextStyle.HISTORY), parrot);
    List<ModelCall> calls = played.calls();
    assertThat(calls).hasSizeGreaterThan(2).hasSameSizeAs(parrot.asked);
    int[] context = {};
    for (int c = 0; c < calls.size(); c++) {
      assertThat(calls.get(c).parent()).isEqualTo(c - 1);
      int[] prompt = PromptFormat.concat(context, calls.get(c).appended());
      assertThat(Parrot.ids(parrot.asked.get(c))).containsExactly(prompt);
      context = PromptFormat.concat(prompt, calls.get(c).output());
    }
    List<TokenSequence> sequences = TokenSequence.of(played);
    assertThat(sequences).hasSize(1);
    assertThat(sequences.getFirst().ids()).containsExactly(context);
  }

  @Test
  void withTheCurrentStyleAPromptHoldsTheFirstObservationAndThisOne() {
    Trajectory played = play(agent(ContextStyle.CURRENT), parrot);
    String first = "<|sys|>Climb.\nup is good<|obs|>stair 0 of 4";
    assertThat(prompt(0)).isEqualTo(first + "<|act|>");
    for (int c = 1; c < parrot.asked.size(); c++) {
      String seen = played.steps().get(c).observation();
      assertThat(prompt(c)).isEqualTo(first + "<|obs|>" + seen + "<|act|>");
    }
    assertThat(played.calls()).hasSizeGreaterThan(2).allMatch(c -> c.parent() == -1);
    assertThat(TokenSequence.of(played)).hasSameSizeAs(played.calls());
  }

  @Test
  void aThoughtComesBeforeTheActionAndStaysInTheContext() {
    Agent thinker =
        new Agent("w", "", List.of(), ContextStyle.HISTORY, true, SamplingSettings.PLAIN, 9);
    Trajectory played = play(thinker, parrot);
    assertThat(played.steps()).allMatch(s -> s.calls().size() == 2);
    assertThat(played.calls().get(0).role()).isEqualTo("think");
    assertThat(played.calls().get(1).role()).isEqualTo("act");
    assertThat(prompt(1)).isEqualTo("<|obs|>stair 0 of 4<|act|>go on<|end|><|act|>");
    assertThat(parrot.asked.get(0).sampling().maxTokens()).isEqualTo(9);
    assertThat(parrot.asked.get(0).choices()).isEmpty();
    assertThat(parrot.asked.get(1).choices()).isNotEmpty();
    String first = played.steps().getFirst().action();
    assertThat(prompt(2))
        .startsWith(prompt(1) + first + "<|end|><|obs|>stair ")
        .endsWith("<|act|>");
    assertThat(TokenSequence.of(played)).hasSize(1);
  }

  @Test
  void withTheCurrentStyleThoughtsAreForgottenWithTheirTurn() {
    Agent thinker =
        new Agent("w", "", List.of(), ContextStyle.CURRENT, true, SamplingSettings.PLAIN, 9);
    Trajectory played = play(thinker, parrot);
    String seen = played.steps().get(1).observation();
    assertThat(prompt(2)).isEqualTo("<|obs|>stair 0 of 4<|obs|>" + seen + "<|act|>");
    assertThat(prompt(3)).isEqualTo(prompt(2) + "go on<|end|><|act|>");
    assertThat(TokenSequence.of(played)).hasSameSizeAs(played.steps());
  }

  @Test
  void whatIsAdmissibleIsOfferedToAConstrainedAgentOnly() {
    play(agent(ContextStyle.HISTORY), parrot);
    assertThat(parrot.asked).allSatisfy(r -> assertThat(r.choices()).contains("up", "down"));
    Parrot free = new Parrot();
    Trajectory played = play(agent(ContextStyle.HISTORY).unconstrained(), free);
    assertThat(free.asked).isNotEmpty().allMatch(r -> r.choices().isEmpty());
    assertThat(played.steps()).allMatch(s -> s.action().equals("go on") && !s.valid());
  }

  @Test
  void anOutputThatWasCutStaysAsItWasSaid() {
    Parrot breathless = new Parrot(Integer.MAX_VALUE, 3);
    Trajectory played = play(agent(ContextStyle.HISTORY).unconstrained(), breathless);
    assertThat(letters.show(Parrot.ids(breathless.asked.get(1))))
        .endsWith("stair 0 of 4<|act|>go <|obs|>stair 0 of 4<|act|>");
    assertThat(played.calls()).allMatch(c -> c.finish() == FinishReason.LENGTH);
  }

  @Test
  void eachCallHasItsSeedAndTheEpisodeItsConversation() {
    play(agent(ContextStyle.HISTORY), parrot);
    assertThat(parrot.asked.stream().map(GenerationRequest::seed)).doesNotHaveDuplicates();
    String conversation = parrot.asked.getFirst().conversation();
    assertThat(parrot.asked).allMatch(r -> r.conversation().equals(conversation));
    assertThat(parrot.forgotten).containsExactly(conversation);
  }

  @Test
  void aCallIsWrittenDownAsTheModelReportedIt() {
    ModelCall call = play(agent(ContextStyle.HISTORY), parrot).calls().getFirst();
    assertThat(call.role()).isEqualTo("act");
    assertThat(call.policyVersion()).isEqualTo("parrot-1");
    assertThat(call.sampling()).isEqualTo(SamplingSettings.PLAIN);
    assertThat(call.logProbs()).hasSameSizeAs(call.output());
    assertThat(call.output()).endsWith(letters.id(PromptFormat.END));
  }

  @Test
  void aModelThatTakesNoTokensIsRefusedByName() {
    LanguageModel remote =
        new LanguageModel() {
          @Override
          public ModelSpec spec() {
            return new ModelSpec("far-away", 10, false);
          }

          @Override
          public Optional<Tokenizer> tokenizer() {
            return Optional.empty();
          }

          @Override
          public Generation generate(GenerationRequest request) {
            throw new AssertionError("not asked");
          }
        };
    Episode episode = new Stairs(1).start(Stairs.task("t", 1), 1);
    assertThatThrownBy(() -> Actors.model(Agent.of("far-away"), remote).seat(episode, 0, 1))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("model far-away does not take token ids");
  }
}

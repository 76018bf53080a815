package dev.agoge.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.agent.Agent;
import dev.agoge.agent.PromptFormat;
import dev.agoge.credit.Credited;
import dev.agoge.learn.Evidence;
import dev.agoge.learn.LearnerSettings;
import dev.agoge.learn.Lesson;
import dev.agoge.learn.ModelShape;
import dev.agoge.learn.Moment;
import dev.agoge.learn.Objective;
import dev.agoge.learn.Pace;
import dev.agoge.learn.ValueModel;
import dev.agoge.learn.ValueModel.Place;
import dev.agoge.learn.objective.ClippedSurrogate;
import dev.agoge.learn.objective.Imitate;
import dev.agoge.model.Generation;
import dev.agoge.model.GenerationRequest;
import dev.agoge.model.Prompt;
import dev.agoge.model.SamplingSettings;
import dev.agoge.model.Tokenizer;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Trajectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchPolicyTest {
  private static final ModelShape SHAPE = new ModelShape(2, 32, 4, 2, 64, 64, 300);
  private static final List<String> TEXTS =
      List.of("you see a mug", "take the mug", "open the drawer", "take the mug, open the drawer");
  private static final LearnerSettings IMITATION = LearnerSettings.of(Pace.of(3e-3), 256);
  private static final LearnerSettings CLIMB = LearnerSettings.of(Pace.of(1e-3), 512);
  private static final Objective CLIPPED = new ClippedSurrogate(0.2, 0.28, 0.1, 0.01);

  @TempDir private Path folder;

  private static TorchPolicy fresh() {
    return new TorchPolicyFactory(2).create(SHAPE, TEXTS, 11);
  }

  private static List<Credited> demonstrations(TorchPolicy policy) {
    Tokenizer tokenizer = policy.model().tokenizer().orElseThrow();
    return IntStream.range(0, 12)
        .mapToObj(
            i -> {
              int[] turn = PromptFormat.turn(i % 2 == 0 ? "you see a mug" : "drawer", tokenizer);
              int[] reply =
                  PromptFormat.reply(i % 2 == 0 ? "take the mug" : "open the drawer", tokenizer);
              return Credited.uniform(
                  Fixtures.trajectory("d" + i, Fixtures.call(-1, turn, reply)), 1);
            })
        .toList();
  }

  private static Lesson imitate(TorchPolicy policy, Agent agent, List<Credited> demonstrations) {
    return policy
        .learner(new Imitate(), IMITATION, false)
        .learn(agent, Evidence.of(demonstrations), Moment.ONLY);
  }

  private static Lesson climb(TorchPolicy policy, Agent agent, List<Credited> evidence) {
    return policy.learner(CLIPPED, CLIMB, true).learn(agent, Evidence.of(evidence), Moment.ONLY);
  }

  private static Generation say(TorchPolicy policy, SamplingSettings sampling, long seed) {
    Tokenizer tokenizer = policy.model().tokenizer().orElseThrow();
    int[] turn = PromptFormat.turn("you see a mug", tokenizer);
    return policy
        .model()
        .generate(
            new GenerationRequest(new Prompt.Tokens(turn), sampling, List.of(), seed, "c" + seed));
  }

  @Test
  void it_says_what_it_was_taught() {
    try (TorchPolicy policy = fresh()) {
      Agent agent = Agent.of(policy.version());
      Lesson lesson = imitate(policy, agent, demonstrations(policy));
      for (int pass = 0; pass < 40; pass++) {
        lesson = imitate(policy, lesson.agent(), demonstrations(policy));
      }
      assertThat(lesson.agent().weights()).isEqualTo(policy.version()).startsWith("u41-");
      Generation said = say(policy, SamplingSettings.GREEDY, 1);
      assertThat(said.text()).isEqualTo("take the mug");
      assertThat(said.policyVersion()).isEqualTo(policy.version());
    }
  }

  @Test
  void sampler_and_trainer_agree_on_log_probabilities() {
    try (TorchPolicy policy = fresh()) {
      List<Credited> evidence = sampled(policy, new SamplingSettings(0.8, 1, 0, 12));
      Lesson lesson = climb(policy, Agent.of("w"), evidence);
      assertThat(lesson.metrics().get("ratio_gap_max")).isLessThan(1e-3);
    }
  }

  @Test
  void a_saved_and_loaded_policy_goes_on_bit_identically() {
    try (TorchPolicy policy = fresh()) {
      Agent agent = Agent.of(policy.version());
      List<Credited> demonstrations = demonstrations(policy);
      imitate(policy, agent, demonstrations);
      climb(policy, agent, demonstrations);
      imitate(policy, agent, demonstrations);
      policy.save(folder.resolve("model"), policy.agent());
      policy.save(folder.resolve("model"), policy.agent());
      try (TorchPolicy loaded = new TorchPolicyFactory(2).load(folder.resolve("model"))) {
        assertThat(loaded.version()).isEqualTo(policy.version());
        assertThat(loaded.parameters()).isEqualTo(policy.parameters());
        climb(loaded, agent, demonstrations);
        var reference = new TorchPolicyFactory(2).load(folder.resolve("model"));
        climb(reference, agent, demonstrations);
        assertThat(loaded.version()).isEqualTo(reference.version());
        reference.close();
        imitate(policy, agent, demonstrations);
      }
      try (TorchPolicy loaded = new TorchPolicyFactory(2).load(folder.resolve("model"))) {
        imitate(loaded, agent, demonstrations);
        assertThat(loaded.version()).isEqualTo(policy.version());
      }
      assertThat(folder.toFile().list()).containsExactly("model");
    }
  }

  @Test
  void its_own_probabilities_are_what_it_samples_by() {
    try (TorchPolicy policy = fresh();
        TorchPolicy copy = policy.fork(3)) {
      List<Trajectory> said =
          sampled(policy, new SamplingSettings(0.8, 1, 0, 12)).stream()
              .map(Credited::trajectory)
              .toList();
      List<float[][]> own = policy.logProbs(said);
      for (int t = 0; t < said.size(); t++) {
        assertThat(own.get(t)[0])
            .containsExactly(said.get(t).calls().getFirst().logProbs(), within(1e-3f));
      }
      imitate(policy, Agent.of("w"), demonstrations(policy));
      assertThat(copy.logProbs(said).getFirst()[0]).containsExactly(own.getFirst()[0]);
    }
  }

  @Test
  void a_value_model_learns_a_number_for_each_call_and_survives_a_checkpoint() {
    try (TorchPolicy policy = fresh();
        ValueModel model = policy.valueModel(5);
        ValueModel other = policy.valueModel(6)) {
      List<Trajectory> seen = demonstrations(policy).stream().map(Credited::trajectory).toList();
      assertThat(model.values(seen, Place.BEFORE_CALL)).allMatch(v -> v[0][0] == 0);
      double loss = 0;
      for (int step = 0; step < 60; step++) {
        loss =
            model
                .fit(seen, Place.BEFORE_CALL, TorchPolicyTest::parity, Pace.of(3e-3))
                .getOrDefault("loss", Double.NaN);
      }
      assertThat(loss).isLessThan(0.02);
      model.save(folder.resolve("critic"));
      other.restore(folder.resolve("critic"));
      assertThat(other.values(seen, Place.BEFORE_CALL).get(1)[0])
          .containsExactly(model.values(seen, Place.BEFORE_CALL).get(1)[0]);
    }
  }

  /** Half the squared distance to 1 for even and -1 for odd trajectories, averaged. */
  private static double parity(List<double[][]> values, List<double[][]> slopes) {
    double loss = 0;
    for (int t = 0; t < values.size(); t++) {
      double error = values.get(t)[0][0] - (t % 2 == 0 ? 1 : -1);
      loss += error * error / 2 / values.size();
      slopes.get(t)[0][0] = error / values.size();
    }
    return loss;
  }

  @Test
  void a_checkpoint_holds_the_agent_that_it_was_trained_as() {
    Path model = folder.resolve("model");
    Agent agent =
        new Agent(
            "old",
            "be brief",
            List.of("mugs are in cupboards"),
            Agent.ContextStyle.CURRENT,
            false,
            new SamplingSettings(0.5, 0.9, 7, 12));
    try (TorchPolicy policy = fresh()) {
      assertThat(policy.agent())
          .isEqualTo(Agent.of(policy.version()).withSampling(SamplingSettings.GREEDY));
      policy.save(model, agent);
    }
    try (TorchPolicy loaded = new TorchPolicyFactory(1).load(model)) {
      assertThat(loaded.agent()).isEqualTo(agent.withWeights(loaded.version()));
    }
  }

  @Test
  void a_foreign_folder_is_refused_in_one_line() throws IOException {
    Path model = folder.resolve("model");
    try (TorchPolicy policy = fresh()) {
      policy.save(model, policy.agent());
    }
    Path config = model.resolve("config.json");
    String good = Files.readString(config);
    Files.writeString(config, good.replace("LlamaForCausalLM", "GPT2LMHeadModel"));
    refused(model, "config.json: architecture is GPT2LMHeadModel");
    Files.writeString(
        config, good.replace("\"intermediate_size\" : 64", "\"intermediate_size\" : 65"));
    refused(model, "mlp.gate_proj.weight has shape [64, 32]", "[65, 32]");
    Files.writeString(
        config, good.replace("\"num_hidden_layers\" : 2", "\"num_hidden_layers\" : 3"));
    refused(model, "model.safetensors lacks tensor model.layers.2.input_layernorm.weight");
    Files.writeString(config, good.substring(0, 40));
    refused(model, "config.json is not JSON");
    Files.writeString(config, good);
    Path weights = model.resolve("model.safetensors");
    byte[] bytes = Files.readAllBytes(weights);
    Files.write(weights, java.util.Arrays.copyOf(bytes, bytes.length - 100));
    refused(model, "model.safetensors ends too early");
    Files.write(
        weights,
        new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
            .replaceFirst("F32", "F16")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    refused(model, "has type F16, but only F32 can be loaded");
    Files.delete(weights);
    refused(model, "model.safetensors is missing");
    refused(folder.resolve("nowhere"), "nowhere is not a folder");
    Files.delete(model.resolve("tokenizer.json"));
    Files.write(weights, bytes);
    refused(model, "tokenizer.json is missing");
  }

  private static void refused(Path model, String... parts) {
    assertThatThrownBy(() -> new TorchPolicyFactory(2).load(model))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(parts)
        .message()
        .doesNotContain("\n");
  }

  private static List<Credited> sampled(TorchPolicy policy, SamplingSettings sampling) {
    Tokenizer tokenizer = policy.model().tokenizer().orElseThrow();
    int[] turn = PromptFormat.turn("you see a mug", tokenizer);
    return IntStream.range(0, 8)
        .mapToObj(
            i -> {
              Generation said = say(policy, sampling, i);
              ModelCall call =
                  Fixtures.call(-1, turn, said.tokens(), sampling, said.allowed(), said.logProbs());
              return Credited.uniform(Fixtures.trajectory("s" + i, call), i % 2 == 0 ? 1 : -1);
            })
        .toList();
  }
}

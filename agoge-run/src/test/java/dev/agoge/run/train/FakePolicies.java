package dev.agoge.run.train;

import dev.agoge.agent.Agent;
import dev.agoge.agent.PromptFormat;
import dev.agoge.credit.Credited;
import dev.agoge.learn.Evidence;
import dev.agoge.learn.Learner;
import dev.agoge.learn.LearnerSettings;
import dev.agoge.learn.Lesson;
import dev.agoge.learn.ModelShape;
import dev.agoge.learn.Moment;
import dev.agoge.learn.Objective;
import dev.agoge.learn.PolicyFactory;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.learn.ValueModel;
import dev.agoge.model.ContextOverflowException;
import dev.agoge.model.FinishReason;
import dev.agoge.model.Generation;
import dev.agoge.model.GenerationRequest;
import dev.agoge.model.LanguageModel;
import dev.agoge.model.ModelSpec;
import dev.agoge.model.Prompt;
import dev.agoge.model.Tokenizer;
import dev.agoge.support.Digest;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.Trajectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Policies whose weights are a text that changes with all that they learn from. */
final class FakePolicies implements PolicyFactory {
  private final int context;

  FakePolicies(int context) {
    this.context = context;
  }

  @Override
  public TrainablePolicy create(ModelShape shape, List<String> texts, long seed) {
    return new Fake(Digest.of(texts + "/" + seed), context);
  }

  @Override
  public TrainablePolicy start(Path folder, long seed) {
    return load(folder);
  }

  @Override
  public TrainablePolicy load(Path folder) {
    try {
      return new Fake(Files.readString(folder.resolve("model.safetensors")), context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Fake implements TrainablePolicy, LanguageModel, Tokenizer {
    private static final List<String> SPECIAL =
        List.of(PromptFormat.SYSTEM, PromptFormat.OBSERVATION, PromptFormat.ACT, PromptFormat.END);

    private final int context;
    private volatile String weights;

    Fake(String weights, int context) {
      this.weights = weights;
      this.context = context;
    }

    @Override
    public LanguageModel model() {
      return this;
    }

    @Override
    public String version() {
      return weights;
    }

    @Override
    public long parameters() {
      return weights.length();
    }

    @Override
    public Learner learner(Objective objective, LearnerSettings settings, boolean anew) {
      return this::learn;
    }

    @Override
    public List<float[][]> logProbs(List<Trajectory> trajectories) {
      throw new UnsupportedOperationException("a fake has no probabilities");
    }

    @Override
    public TrainablePolicy fork(long seed) {
      return new Fake(weights, context);
    }

    @Override
    public TrainablePolicy fork(Path saved) {
      throw new UnsupportedOperationException("never asked for");
    }

    @Override
    public ValueModel valueModel(long seed) {
      throw new UnsupportedOperationException("a fake values nothing");
    }

    private Lesson learn(Agent agent, List<? extends Evidence> evidence, Moment moment) {
      List<Credited> parts = evidence.stream().flatMap(e -> e.parts().stream()).toList();
      for (Credited each : parts) {
        if (each.trajectory().calls().stream().anyMatch(c -> c.appended().length > context)) {
          throw new IllegalArgumentException("longer than the context");
        }
        weights = Digest.of(weights + each.trajectory().id() + each.trajectory().episodeReturn());
      }
      return new Lesson(agent.withWeights(weights), Map.of("entropy", 1.0, "tokens", 10.0));
    }

    @Override
    public Agent agent() {
      return Agent.of(weights);
    }

    @Override
    public void save(Path folder, Agent agent) {
      try {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("model.safetensors"), weights);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {}

    @Override
    public ModelSpec spec() {
      return new ModelSpec("fake", context, true);
    }

    @Override
    public Optional<Tokenizer> tokenizer() {
      return Optional.of(this);
    }

    @Override
    public Generation generate(GenerationRequest request) {
      List<String> choices = request.choices();
      long draw = Seeds.child(request.seed(), weights);
      String text = choices.get((int) Math.floorMod(draw, (long) choices.size()));
      int[] tokens = PromptFormat.reply(text, this);
      if (request.prompt() instanceof Prompt.Tokens(int[] seen)
          && seen.length + tokens.length > context) {
        throw new ContextOverflowException(seen.length, context);
      }
      return new Generation(
          text, tokens, new float[tokens.length], new int[0][], FinishReason.STOP, weights, 0, 0);
    }

    @Override
    public int[] encode(String text) {
      return text.chars().map(c -> c + SPECIAL.size()).toArray();
    }

    @Override
    public String decode(int[] ids) {
      throw new UnsupportedOperationException("never asked for");
    }

    @Override
    public int id(String token) {
      return SPECIAL.indexOf(token);
    }

    @Override
    public int size() {
      return 1000;
    }
  }
}

package dev.agoge.cli;

import dev.agoge.agent.Agent;
import dev.agoge.model.SamplingSettings;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a model that was saved is to play. */
final class ModelOptions {
  @Option(
      names = "--temperature",
      paramLabel = "T",
      description = "Of a model's sampling; 0 takes the most probable tokens (default: as saved).")
  Optional<Double> temperature = Optional.empty();

  @Option(names = "--free", description = "Do not restrict a model to the admissible actions.")
  boolean free;

  /** The agent as it was saved, but for what the options say. */
  Agent changed(Agent saved) {
    SamplingSettings s = saved.sampling();
    Agent sampled =
        saved.withSampling(
            new SamplingSettings(
                temperature.orElse(s.temperature()), s.topP(), s.topK(), s.maxTokens()));
    return free ? sampled.unconstrained() : sampled;
  }
}

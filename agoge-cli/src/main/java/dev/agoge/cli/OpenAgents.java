package dev.agoge.cli;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.agent.Agent;
import dev.agoge.environment.Environment;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.torch.TorchPolicyFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Agents by name, ready to be seated; the same name gives the same agent. Closes their models. */
final class OpenAgents implements AutoCloseable {
  private final Environment environment;
  private final ModelOptions options;
  private final int threads;
  private final Map<String, ActorFactory> open = new HashMap<>();
  private final List<TrainablePolicy> policies = new ArrayList<>();

  private boolean greedy;

  OpenAgents(Environment environment, ModelOptions options, int threads) {
    this.environment = environment;
    this.options = options;
    this.threads = threads;
  }

  /**
   * The agent of a name: {@code random}, {@code expert}, {@code expert:RATE} for one that errs at
   * that rate, a checkpoint folder or a run directory.
   *
   * @throws IllegalArgumentException if there is none
   */
  ActorFactory agent(String name) {
    ActorFactory known = open.get(name);
    if (known == null) {
      known = load(name);
      open.put(name, known);
    }
    return known;
  }

  private ActorFactory load(String name) {
    return switch (name) {
      case "random" -> Actors.random();
      case "expert" -> Actors.expert(environment);
      case String erring when erring.startsWith("expert:") ->
          Actors.erring(Actors.expert(environment), rate(erring));
      default -> {
        TrainablePolicy policy = new TorchPolicyFactory(threads).load(AgentChoice.checkpoint(name));
        policies.add(policy);
        Agent changed = options.changed(policy.agent());
        greedy |= changed.sampling().temperature() == 0;
        yield Actors.model(changed, policy.model());
      }
    };
  }

  private static double rate(String erring) {
    try {
      return Double.parseDouble(erring.substring(erring.indexOf(':') + 1));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "no agent '" + erring + "'; an expert that errs is written expert:0.1", e);
    }
  }

  /** Whether any of the models opened takes its most probable tokens. */
  boolean anyGreedy() {
    return greedy;
  }

  @Override
  public void close() {
    policies.forEach(TrainablePolicy::close);
  }
}

package dev.agoge.recipe;

import dev.agoge.agent.Agent;
import dev.agoge.credit.Credit;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.model.SamplingSettings;
import dev.agoge.ring.CriticMethod;
import dev.agoge.ring.JudgeMethod;
import dev.agoge.ring.TakesUpEpisodes;
import dev.agoge.support.Parameter;
import dev.agoge.transform.Pairing;
import dev.agoge.transform.Transform;
import java.util.List;
import java.util.stream.Stream;

/** One full turn of the ring, as data. */
public record Recipe(
    @Parameter("name on the command line") String name,
    @Parameter("the paper it follows, with its arXiv number") String paper,
    @Parameter(value = "the recipe it is to be compared with", fallback = "none") String baseline,
    @Parameter("what the paper claims over the baseline") String claim,
    @Parameter("size of the language model") ModelSettings model,
    @Parameter("how the model is made an agent") AgentSettings agent,
    @Parameter("learning from the expert, first") ImitationPlan imitation,
    @Parameter("how the episodes to learn from are played") RolloutPlan rollout,
    @Parameter(value = "what counts as good", fallback = "environment") JudgeMethod judge,
    @Parameter("what to learn from, one after the other") List<Transform> transform,
    @Parameter(value = "how good states are", fallback = "none") CriticMethod critic,
    @Parameter("which step did it") Credit credit,
    @Parameter(value = "what is compared with what", fallback = "none") Pairing pairs,
    @Parameter("how the agent changes") LearningPlan learn,
    @Parameter("how progress is measured") EvaluationPlan evaluate) {
  public Recipe {
    transform = List.copyOf(transform);
  }

  /** The agent around some weights as it is evaluated. */
  public Agent evaluatedAgent(String weights) {
    return agent
        .agent(weights)
        .withSampling(new SamplingSettings(evaluate.temperature(), 1, 0, rollout.maxTokens()));
  }

  /**
   * Refuses an environment in which the recipe cannot be followed to its end.
   *
   * @throws UnsupportedOperationException with the part that does not fit, and what to do
   */
  public void checkFits(EnvironmentSpec environment) {
    if (learn.updates() > 0) {
      Stream.concat(Stream.of(rollout.source(), judge, critic, credit, pairs), transform.stream())
          .filter(TakesUpEpisodes.class::isInstance)
          .map(TakesUpEpisodes.class::cast)
          .forEach(part -> part.checkFits(environment));
    }
  }

  /** The part of the recipe that imitates, as a recipe of its own. */
  public Recipe withoutReinforcement() {
    return new Recipe(
        learn.updates() == 0 ? name : "imitation",
        paper,
        "none",
        claim,
        model,
        agent,
        imitation,
        rollout,
        judge,
        transform,
        critic,
        credit,
        pairs,
        learn.withUpdates(0),
        evaluate);
  }

  /** What decides how a run goes: the same recipe without its name and what is said about it. */
  public Recipe unnamed() {
    return new Recipe(
        "", "", "none", "", model, agent, imitation, rollout, judge, transform, critic, credit,
        pairs, learn, evaluate);
  }
}

package dev.agoge.model;

import java.util.List;

/**
 * One call to a model.
 *
 * @param prompt what to continue
 * @param sampling how to draw
 * @param choices if not empty, the output must be one of these texts followed by the end token, and
 *     tokens are drawn from the model's distribution renormalised over what the choices allow next
 * @param seed source of the draws: same model, prompt, settings and seed give the same output
 * @param conversation calls of one conversation extend each other's prompts, so that a model may
 *     keep its cache
 */
public record GenerationRequest(
    Prompt prompt,
    SamplingSettings sampling,
    List<String> choices,
    long seed,
    String conversation) {
  public GenerationRequest {
    choices = List.copyOf(choices);
  }
}

package dev.agoge.agent;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.model.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an expert would think aloud: its next actions, seen by following it on a fork of the
 * episode. Such thoughts make demonstrations for agents that plan before they act (Hu and Clune,
 * "Thought Cloning", arXiv 2306.00323, where thoughts are given in words; Yin et al., "Lumos",
 * arXiv 2311.05657, a planner and a grounder).
 */
final class Plans {
  private static final int AHEAD = 4;

  private final Expert expert;
  private final Tokenizer tokenizer;
  private final int most;

  /**
   * Plans of an expert.
   *
   * @param most tokens of a plan, the end token included
   */
  Plans(Expert expert, Tokenizer tokenizer, int most) {
    this.expert = expert;
    this.tokenizer = tokenizer;
    this.most = most;
  }

  /** The longest plan that has room, as a model says it. */
  int[] from(Episode episode) {
    int[] said = PromptFormat.reply("", tokenizer);
    List<String> actions = new ArrayList<>();
    try (Episode ahead = episode.fork()) {
      int player = ahead.observation().player();
      while (actions.size() < AHEAD && !ahead.ended() && ahead.observation().player() == player) {
        Optional<Action> next = expert.next(ahead);
        if (next.isEmpty()) {
          break;
        }
        actions.add(next.get().text());
        int[] longer = PromptFormat.reply("plan: " + String.join(", ", actions), tokenizer);
        if (longer.length > most) {
          break;
        }
        said = longer;
        ahead.step(next.get());
      }
    }
    return said;
  }
}

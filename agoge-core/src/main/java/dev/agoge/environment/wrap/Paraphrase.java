package dev.agoge.environment.wrap;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Observation;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Wrapper;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words the goal otherwise. The rest of a line of the first observation that follows {@code goal:},
 * {@code Your task is to:} or the like is framed by another sentence; where there is no such line,
 * the whole first observation is. Names of things and of actions stay, for they are the
 * environment's language.
 *
 * <p>An agent that was trained on one wording and fails at another has learnt the prompt, not the
 * task (Aissi et al., <i>Reinforcement Learning for Aligning Large Language Models Agents with
 * Interactive Environments: Quantifying and Mitigating Prompt Overfitting</i>, 2024).
 */
public final class Paraphrase implements Wrapper {
  private static final List<String> FRAMES =
      List.of(
          "What is wanted: %s",
          "Please see to this: %s",
          "You are asked for the following: %s",
          "Here is what to achieve: %s",
          "The job for now: %s",
          "Somebody relies on you for this: %s",
          "Do not stop before this is so: %s",
          "(%s) is what you are here for.");

  private static final Pattern GOAL =
      Pattern.compile(
          "(?:^|(?<=[.!?] ))(?:your )?(?:goal|task|mission|objective|instruction)s?(?: is(?:"
              + " to)?)?: *(.+)$",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "paraphrase";
  }

  @Override
  public String summary() {
    return "paraphrase:N  word the goal in the N-th of "
        + FRAMES.size()
        + " other ways (drawn for each episode)";
  }

  @Override
  public Environment wrap(Environment inner, String value) {
    int frame = Values.count(this, value, 0, 1, FRAMES.size()) - 1;
    return new LensEnvironment<>(inner, name(), new Rewording(frame));
  }

  /** With a frame from 0, or -1 to draw one. */
  private record Rewording(int frame) implements Lens<Seen> {

    @Override
    public Seen start(Observation first, long seed) {
      return Seen.nothing(seed);
    }

    @Override
    public Seen after(Seen memory, Observation before, Action action, StepResult result) {
      return memory.after(before);
    }

    @Override
    public String text(Seen memory, Observation seen) {
      if (!memory.first(seen)) {
        return seen.text();
      }
      int drawn = (int) Math.floorMod(memory.seed(), (long) FRAMES.size());
      String sentence = FRAMES.get(frame >= 0 ? frame : drawn);
      Matcher goal = GOAL.matcher(seen.text());
      return goal.find()
          ? goal.replaceFirst(m -> Matcher.quoteReplacement(sentence.formatted(m.group(1))))
          : sentence.formatted("\n" + seen.text() + "\n").strip();
    }
  }
}

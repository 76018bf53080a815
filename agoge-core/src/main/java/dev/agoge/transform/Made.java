package dev.agoge.transform;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.agent.Decision;
import dev.agoge.agent.Demonstrator;
import dev.agoge.agent.GaveUpException;
import dev.agoge.credit.Judged;
import dev.agoge.judge.EnvironmentJudge;
import dev.agoge.model.LanguageModel;
import dev.agoge.ring.Workshop;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.trajectory.TokenSequence;
import dev.agoge.trajectory.Trajectory;
import java.util.Iterator;
import java.util.List;

/**
 * Episodes that a transform makes up. They are really played, so that every observation in them is
 * the environment's own and every token stands where the model would read it; they are stored with
 * the others, and judged by the environment's return.
 *
 * @param purpose under which they are stored
 * @param update in which they are played
 */
record Made(String purpose, Workshop workshop, int update) {
  private static final EnvironmentJudge JUDGE = new EnvironmentJudge(0);

  /** Plays; what failed to play out in an infrastructure's failure is left out. */
  List<Trajectory> play(List<PlannedEpisode> plans, ActorFactory actors) {
    return plans.isEmpty()
        ? List.of()
        : workshop.play(purpose, update, plans, actors).stream()
            .filter(Trajectory::counts)
            .toList();
  }

  /** Seats a player without a model, and writes down what it does as the agent would say it. */
  ActorFactory written(ActorFactory player) {
    LanguageModel model = workshop.policy().model();
    return Demonstrator.of(
        player, workshop.agent(), model.tokenizer().orElseThrow(), model.spec().contextLength(), 0);
  }

  /** Does what is listed, one action after the other, and gives up where the list ends. */
  ActorFactory script(List<String> actions) {
    return written(
        Actors.named(
            "script",
            (episode, player, seed) -> {
              Iterator<String> next = actions.iterator();
              return observation -> {
                if (!next.hasNext()) {
                  throw new GaveUpException("the script");
                }
                return Decision.of(next.next());
              };
            }));
  }

  /**
   * An episode in which the agent says something to itself before a step.
   *
   * @param text or {@code none}; left out if the model cannot take it in as well
   */
  Trajectory reflecting(Trajectory trajectory, int step, String text) {
    if (text.equals("none") || step >= trajectory.steps().size()) {
      return trajectory;
    }
    Trajectory remarked =
        Remark.before(
            trajectory,
            step,
            Remark.REFLECTION,
            text,
            workshop.policy().model().tokenizer().orElseThrow());
    return fits(remarked, workshop) ? remarked : trajectory;
  }

  /** As the environment judges it. */
  static Judged judged(Trajectory made) {
    return new Judged(made, JUDGE.judge(made));
  }

  /** Whether the model can take all of it in. */
  static boolean fits(Trajectory made, Workshop workshop) {
    int context = workshop.policy().model().spec().contextLength();
    return TokenSequence.of(made).stream().allMatch(s -> s.length() <= context);
  }
}

package dev.agoge.ring.judge;

import dev.agoge.ring.JudgeMethod;
import dev.agoge.ring.RunJudge;
import dev.agoge.ring.Workshop;
import dev.agoge.ring.value.Exercise;
import dev.agoge.ring.value.Logistic;
import dev.agoge.ring.value.Schooling;
import dev.agoge.ring.value.StepCalls;
import dev.agoge.ring.value.ValueLosses;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Process rewards from demonstrations: a model Q(s, a) whose differences r = Q(s, a) − γ Q(s', a')
 * tell the expert's steps from the agent's, − log σ(r) for the expert's and − log(1 − σ(r)) for the
 * agent's. The score of a step is its Q, or r.
 *
 * <p>Choudhury, "Process Reward Models for LLM Agents: Practical Framework and Directions"
 * (InversePRM), arXiv 2502.10325; with γ = 0 it is the discriminator of Ho and Ermon, "Generative
 * Adversarial Imitation Learning", arXiv 1606.03476. No outcome is learnt from. The paper draws the
 * next action anew from the present policy and keeps the agent's steps of all rounds; here the next
 * action is the one that followed, and the agent's steps are those of this update. The expert plays
 * one episode of each group's task; episodes in which it failed are left out.
 *
 * @param discount γ
 * @param form what the score of a step is
 * @param school how it is taught
 */
public record InverseReward(
    @Parameter(
            value = "discount of the next step's value; 0 compares single steps",
            fallback = "1",
            min = 0,
            max = 1)
        double discount,
    @Parameter(value = "a step's score is its value, or its reward", fallback = "value") Form form,
    @Parameter("how it is taught") Schooling school)
    implements JudgeMethod {

  /** What the score of a step is. */
  public enum Form {
    /** Q of the action, which is as the paper has it. */
    VALUE,
    /** r, in which the worth of the state largely cancels. */
    REWARD
  }

  /** For what its episodes of the expert are played. */
  static final String PURPOSE = "judge-expert";

  @Override
  public String name() {
    return "inverse";
  }

  @Override
  public RunJudge open(Workshop workshop) {
    return new TaughtJudge(name(), workshop, school, new Discriminator(workshop));
  }

  /** Needs the expert. */
  private final class Discriminator implements Teaching {
    private final Workshop workshop;

    Discriminator(Workshop workshop) {
      this.workshop = workshop;
    }

    @Override
    public List<Exercise> exercises(Lesson lesson) {
      List<Exercise> exercises = new ArrayList<>();
      lesson.all().forEach(t -> add(t, 0, exercises));
      experts(lesson).stream()
          .filter(t -> t.counts() && t.success())
          .forEach(t -> add(t, 1, exercises));
      return exercises;
    }

    private void add(Trajectory trajectory, double label, List<Exercise> exercises) {
      if (!trajectory.calls().isEmpty()) {
        exercises.add(
            new Exercise(
                List.of(trajectory),
                ValueLosses.differences(StepCalls.last(trajectory), discount, label),
                trajectory.steps().size()));
      }
    }

    private List<Trajectory> experts(Lesson lesson) {
      int update = lesson.moment().update();
      List<PlannedEpisode> plans =
          lesson.groups().stream()
              .map(List::getFirst)
              .map(
                  t ->
                      new PlannedEpisode(
                          String.format(Locale.ROOT, "%s/%05d/%s", PURPOSE, update, t.group()),
                          t.task(),
                          t.seed(),
                          t.group()))
              .toList();
      return workshop.play(PURPOSE, update, plans, workshop.expert(0));
    }

    @Override
    public List<Opinion> opinions(List<Trajectory> group, List<double[]> numbers) {
      return IntStream.range(0, group.size())
          .mapToObj(i -> opinion(group.get(i), numbers.get(i)))
          .toList();
    }

    private Opinion opinion(Trajectory trajectory, double[] numbers) {
      double[] rewards = rewards(numbers);
      double mean = Arrays.stream(rewards).average().orElse(0);
      return new Opinion(
          Logistic.sigmoid(mean),
          trajectory.episodeReturn(),
          form == Form.VALUE ? numbers : rewards);
    }
  }

  /** r of each step. */
  double[] rewards(double[] numbers) {
    double[] rewards = numbers.clone();
    for (int t = 0; t + 1 < rewards.length; t++) {
      rewards[t] -= discount * numbers[t + 1];
    }
    return rewards;
  }
}

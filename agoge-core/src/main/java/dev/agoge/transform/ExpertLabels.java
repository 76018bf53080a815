package dev.agoge.transform;

import dev.agoge.agent.Demonstrator;
import dev.agoge.credit.Judged;
import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.learn.Moment;
import dev.agoge.learn.objective.Kickstart;
import dev.agoge.ring.Workshop;
import dev.agoge.support.Parameter;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Adds to steps what the environment's expert would have said there: the agent's episode is taken
 * again in the environment, and at each step the expert is asked and its answer written down on the
 * agent's own prompt, as a model call of the role {@value Kickstart#TEACHER} that nothing extends.
 * This is how DAgger (Ross et al., arXiv 1011.0686) labels states, and what the objective {@code
 * kickstart} learns from.
 *
 * <p>Where the expert knows no way on, or the answer does not fit into the model's context, a step
 * stays as it was. With an agent that sees its history each label is a sequence of its own to learn
 * from, so labels on all steps of long episodes cost as much as their lengths squared: {@code
 * share} asks for fewer.
 *
 * @param share of the steps that are labelled, drawn at random
 */
public record ExpertLabels(
    @Parameter(value = "share of the steps that are labelled", fallback = "1", min = 0.01, max = 1)
        double share)
    implements Transform {

  @Override
  public String name() {
    return "expert-labels";
  }

  @Override
  public List<Judged> apply(List<Judged> group, Workshop workshop, Moment moment) {
    Expert expert =
        workshop
            .environment()
            .expert()
            .orElseThrow(
                () ->
                    new UnsupportedOperationException(
                        "transform expert-labels: environment "
                            + workshop.environment().spec().id()
                            + " has no expert to ask; leave the transform out"));
    return group.stream()
        .map(
            j ->
                new Judged(
                    new Labelling(j.trajectory(), expert, workshop).labelled(),
                    j.judgement(),
                    j.values()))
        .toList();
  }

  /** One trajectory at work. */
  private final class Labelling {
    private final Trajectory trajectory;
    private final Expert expert;
    private final Workshop workshop;
    private final SplittableRandom random;

    /** For each call so far its place among the calls with labels, and the length it ends at. */
    private final List<Integer> places = new ArrayList<>();

    private final List<Integer> lengths = new ArrayList<>();
    private int written;

    Labelling(Trajectory trajectory, Expert expert, Workshop workshop) {
      this.trajectory = trajectory;
      this.expert = expert;
      this.workshop = workshop;
      this.random = new SplittableRandom(Seeds.child(workshop.seed(), trajectory.id()));
    }

    Trajectory labelled() {
      List<Step> steps = new ArrayList<>();
      try (Episode episode = workshop.environment().start(trajectory.task(), trajectory.seed())) {
        for (Step step : trajectory.steps()) {
          boolean ask = random.nextDouble() < share && !step.calls().isEmpty();
          Optional<Action> advice = ask ? expert.next(episode) : Optional.empty();
          List<ModelCall> calls = new ArrayList<>();
          step.calls().forEach(call -> calls.add(placed(call)));
          advice.flatMap(action -> label(step, action)).ifPresent(calls::add);
          steps.add(step.withCalls(calls));
          episode.step(new Action(step.action()));
        }
      }
      return trajectory.with(trajectory.id() + "+labels", steps);
    }

    /** A call of the agent at its new place. */
    private ModelCall placed(ModelCall call) {
      lengths.add(prompt(call) + call.output().length);
      places.add(written++);
      return call.withParent(call.parent() < 0 ? -1 : places.get(call.parent()));
    }

    private int prompt(ModelCall call) {
      return (call.parent() < 0 ? 0 : lengths.get(call.parent())) + call.appended().length;
    }

    private Optional<ModelCall> label(Step step, Action action) {
      ModelCall own = step.calls().getLast();
      var model = workshop.policy().model();
      ModelCall label =
          Demonstrator.instead(
              own,
              Kickstart.TEACHER,
              action.text(),
              step.admissible(),
              model.tokenizer().orElseThrow());
      if (prompt(own) + label.output().length > model.spec().contextLength()) {
        return Optional.empty();
      }
      written++;
      return Optional.of(label.withParent(own.parent() < 0 ? -1 : places.get(own.parent())));
    }
  }
}

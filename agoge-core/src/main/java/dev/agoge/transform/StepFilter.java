package dev.agoge.transform;

import dev.agoge.credit.Judged;
import dev.agoge.learn.Moment;
import dev.agoge.ring.Workshop;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.Step;
import java.util.List;

/**
 * Leaves steps out of what is learnt: those that the environment refused, those that did again what
 * had been done in the same state, and those that the judge scored too low. They become context and
 * are not cut out, because what came after them was said with them in view.
 *
 * @param invalid whether refused steps are left out
 * @param repeated whether repeated steps are left out
 * @param scored whether steps of a low score are left out; the judge must score steps
 * @param least lowest score of a step that is learnt
 */
public record StepFilter(
    @Parameter(value = "leave out what the environment refused", fallback = "true") boolean invalid,
    @Parameter(value = "leave out what was done before in the same state", fallback = "true")
        boolean repeated,
    @Parameter(value = "leave out what the judge scored too low", fallback = "false")
        boolean scored,
    @Parameter(value = "lowest score of a step that is learnt, if scored", fallback = "0")
        double least)
    implements Transform {

  @Override
  public String name() {
    return "steps";
  }

  @Override
  public List<Judged> apply(List<Judged> group, Workshop workshop, Moment moment) {
    return group.stream().map(this::filtered).toList();
  }

  private Judged filtered(Judged judged) {
    List<Step> steps = judged.trajectory().steps();
    boolean[] again = Slips.repeated(judged.trajectory());
    double[] scores = scored ? Measure.scores(judged) : new double[0];
    boolean[] kept = new boolean[steps.size()];
    for (int i = 0; i < kept.length; i++) {
      boolean refused = invalid && !steps.get(i).valid();
      boolean low = scored && scores[i] < least;
      kept[i] = !(refused || (repeated && again[i]) || low);
    }
    return Marks.keep(judged, kept);
  }
}

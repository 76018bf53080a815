package dev.agoge.transform;

import dev.agoge.credit.Judged;
import dev.agoge.environment.Action;
import dev.agoge.environment.Task;
import dev.agoge.learn.Moment;
import dev.agoge.ring.Workshop;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts in place of failed episodes the same actions under a goal that they did reach, and drops
 * failed ones that reached none.
 *
 * <p>Su et al., "Learn-by-interact: A Data-Centric Framework for Self-Adaptive Agents in Realistic
 * Environments", arXiv 2501.10893 (backward construction), and Murty et al., "NNetNav: Unsupervised
 * Learning of Browser Agents Through Environment Interaction in the Wild", arXiv 2410.02907, where
 * a large model words the new instruction; the idea is that of Andrychowicz et al., "Hindsight
 * Experience Replay", arXiv 1707.01495. Here the environment says which of its tasks the actions
 * solve ({@link dev.agoge.environment.Environment#achieved}), and they are played again as an
 * episode of that task, so that goal and observations agree. Environments that do not say leave
 * nothing to learn.
 *
 * <p>The episodes made have groups of their own: other tasks are not to be compared with.
 */
public record Hindsight() implements Transform {

  @Override
  public String name() {
    return "hindsight";
  }

  @Override
  public List<Judged> apply(List<Judged> group, Workshop workshop, Moment moment) {
    var made = new Made(name(), workshop, moment.update());
    List<Judged> all = new ArrayList<>();
    for (Judged judged : group) {
      if (judged.trajectory().success()) {
        all.add(judged);
      } else {
        relabelled(judged.trajectory(), made).stream().map(Made::judged).forEach(all::add);
      }
    }
    return all;
  }

  private static List<Trajectory> relabelled(Trajectory failed, Made made) {
    List<String> actions = failed.steps().stream().map(Step::action).toList();
    List<Task> achieved =
        made.workshop()
            .environment()
            .achieved(failed.task(), failed.seed(), actions.stream().map(Action::new).toList());
    if (achieved.isEmpty()) {
      return List.of();
    }
    String id = failed.id() + "/hindsight";
    var plan = new PlannedEpisode(id, achieved.getLast(), failed.seed(), id);
    return made.play(List.of(plan), made.script(actions)).stream()
        .filter(Trajectory::success)
        .toList();
  }
}

package dev.agoge.environment.check;

import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Task;
import dev.agoge.environment.check.Check.Inapplicable;
import java.util.ArrayList;
import java.util.List;

/** Promises about rewards, success and progress. */
final class OutcomeChecks {
  private final Subject subject;

  OutcomeChecks(Subject subject) {
    this.subject = subject;
  }

  List<Check> all() {
    return List.of(
        new Check("returns", "every prefix has a return in the declared range", this::returns),
        new Check("success", "a task done in full is a success", this::success),
        new Check("progress", "progress is in [0, 1], and 1 on success", this::progress));
  }

  private List<Trace> plays() {
    List<Trace> traces = new ArrayList<>();
    for (Task task : subject.tasks()) {
      traces.add(subject.randomPlay(task, 40));
      if (subject.environment().expert().isPresent()) {
        traces.add(subject.expertPlay(task));
      }
    }
    return traces;
  }

  private void returns() {
    RewardSpec range = subject.spec().rewards();
    for (Trace trace : plays()) {
      for (int player = 0; player < subject.spec().players().size(); player++) {
        double[] returns = trace.returns(player);
        for (int i = 0; i < returns.length; i++) {
          Subject.require(
              range.contains(returns[i]),
              trace.at(i + 1),
              "return "
                  + returns[i]
                  + " of player "
                  + player
                  + " is outside ["
                  + range.min()
                  + ", "
                  + range.max()
                  + "]");
        }
      }
    }
  }

  private void requireProgress() {
    if (!subject.spec().measuresProgress()) {
      throw new Inapplicable("its spec says that it does not measure progress");
    }
  }

  private void success() {
    requireProgress();
    boolean any = false;
    for (Trace trace : plays()) {
      if (trace.ended() && trace.last().progress() == 1) {
        any = true;
        Subject.require(
            trace.succeeded(subject.spec().rewards()),
            trace.at(trace.moves().size()),
            "ended with progress 1, but no return reaches the success threshold "
                + subject.spec().rewards().success());
      }
    }
    if (!any) {
      throw new Inapplicable("no play of the sample did a task in full");
    }
  }

  private void progress() {
    requireProgress();
    for (Trace trace : plays()) {
      inRange(trace.first().progress(), trace.at(0));
      for (int i = 0; i < trace.moves().size(); i++) {
        inRange(trace.moves().get(i).after().progress(), trace.at(i + 1));
      }
      if (trace.ended() && trace.succeeded(subject.spec().rewards())) {
        Subject.require(
            trace.last().progress() == 1,
            trace.at(trace.moves().size()),
            "ended in success with progress " + trace.last().progress());
      }
    }
  }

  private static void inRange(double progress, String where) {
    Subject.require(
        progress >= 0 && progress <= 1, where, "progress " + progress + " is outside [0, 1]");
  }
}

package dev.agoge.environments.office;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import java.util.Optional;

/**
 * Takes the steps of the errand that are still to be taken, reading first what each needs; then
 * takes back what is too much and makes what is missing; then ends. A mail sent in error, or an
 * invitation answered that should stay open, cannot be taken back.
 */
final class OfficeExpert implements Expert {

  @Override
  public Optional<Action> next(Episode episode) {
    if (!(episode instanceof OfficeEpisode office)) {
      throw new IllegalArgumentException(
          "the expert of office cannot play task " + episode.task().id());
    }
    return episode.ended()
        ? Optional.empty()
        : new Search(office.assignment(), office.state()).next().map(Action::new);
  }

  private static final class Search {
    private final Assignment assignment;
    private final Errand errand;
    private final OfficeState state;
    private final Desk desk;
    private final Difference.Standing standing;

    Search(Assignment assignment, OfficeState state) {
      this.assignment = assignment;
      this.state = state;
      errand = assignment.errand();
      desk = state.desk();
      standing = assignment.difference().of(desk);
    }

    Optional<String> next() {
      if (desk.sent().size() > errand.mails().size() - standing.unmet().size()) {
        return Optional.empty();
      }
      for (Step step : errand.steps()) {
        if (isDue(step)) {
          return Optional.of(knowing(step.needs(), step.text()));
        }
      }
      return new Repair(assignment, state, standing).next().or(this::finish);
    }

    private Optional<String> finish() {
      if (!standing.unmet().isEmpty() || assignment.difference().isOff(standing)) {
        return Optional.empty();
      }
      return Optional.of(
          errand
              .question()
              .map(q -> knowing(q.needs(), Calls.finish(q.answer())))
              .orElseGet(Calls::finish));
    }

    private String knowing(long needs, String call) {
      long missing = needs & ~state.seen();
      return missing == 0 ? call : errand.reads().next(missing, state.seen());
    }

    private boolean isDue(Step step) {
      if (step.sends()) {
        Sent mail = Mailbox.draft(desk, step.call());
        return standing.unmet().stream().anyMatch(wish -> wish.isMetBy(mail));
      }
      if (step.before().isEmpty()) {
        return surplus(step.after()) < 0;
      }
      return surplus(step.before()) > 0 && Contents.at(desk, step.call()).equals(step.before());
    }

    private int surplus(String content) {
      return assignment.difference().surplus(standing, content);
    }
  }
}

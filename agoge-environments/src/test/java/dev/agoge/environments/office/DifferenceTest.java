package dev.agoge.environments.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import dev.agoge.environments.tools.ToolCall;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is rewarded, on tasks of the training split whose gold solution is known. */
class DifferenceTest {
  private static final OfficeEnvironment OFFICE = new OfficeEnvironment();

  private static Task task(String family) {
    return OFFICE.tasks(Split.TRAIN).stream()
        .filter(t -> t.family().equals(family))
        .findFirst()
        .orElseThrow();
  }

  private static Errand errand(Task task) {
    return ((OfficeEpisode) OFFICE.start(task, 1)).assignment().errand();
  }

  private static double finish(Episode episode, String answer) {
    return episode.step(ToolCall.of("finish", "answer", answer).action()).reward();
  }

  private static Episode after(Task task, List<Step> steps) {
    Episode episode = OFFICE.start(task, 1);
    steps.forEach(s -> assertThat(episode.step(new Action(s.text())).valid()).isTrue());
    return episode;
  }

  @Test
  void theOrderOfTheStepsDoesNotMatter() {
    Task task = task("overdue");
    List<Step> steps = errand(task).steps();
    assertThat(steps).hasSizeGreaterThan(1);
    assertThat(finish(after(task, steps.reversed()), "")).isEqualTo(1);
  }

  @Test
  void partOfTheStepsIsPartOfTheReward() {
    Task task = task("file-mails");
    List<Step> steps = errand(task).steps();
    Episode episode = after(task, steps.subList(0, 1));
    // Each filing takes a mail from one folder and puts it into another: two changes of 2n.
    assertThat(finish(episode, "")).isEqualTo(1.0 / steps.size());
  }

  @Test
  void whatNobodyAskedForCostsAsMuchAsAWantedChangeBrings() {
    Task task = task("overdue");
    List<Step> steps = errand(task).steps();
    Episode episode = after(task, steps);
    episode.step(ToolCall.of("add_todo", "title", "nap").action());
    assertThat(episode.progress()).isLessThan(1);
    assertThat(finish(episode, "")).isEqualTo((steps.size() - 1.0) / steps.size());
  }

  @Test
  void damageNeverLeadsBelowZero() {
    Episode episode = OFFICE.start(task("overdue"), 1);
    for (int i = 0; i < 9; i++) {
      episode.step(ToolCall.of("add_todo", "title", "nap " + i).action());
    }
    assertThat(episode.progress()).isZero();
    assertThat(finish(episode, "")).isZero();
  }

  @Test
  void aMailInOtherWordsCountsIfItSaysWhatItMustAndNotIfItDoesNot() {
    Task task = task("sum-mail");
    Step mail = errand(task).steps().getFirst();
    List<String> to = mail.call().texts("to");
    String total =
        Sheets.total(errand(task).start().sheet("Expenses").orElseThrow(), 1).toPlainString();
    Episode right = OFFICE.start(task, 1);
    right.step(
        ToolCall.of(
                "send_mail", "to", to, "subject", "as asked", "body", "All in all " + total + ".")
            .action());
    assertThat(finish(right, "")).isEqualTo(1);
    Episode wrong = OFFICE.start(task, 1);
    wrong.step(
        ToolCall.of("send_mail", "to", to, "subject", "as asked", "body", "1" + total).action());
    assertThat(finish(wrong, "")).isZero();
  }

  /** The errands of a share of the held-out tasks in which mails are wanted. */
  private static List<Task> mailing() {
    return OFFICE.tasks(Split.HELD_OUT).stream()
        .filter(t -> t.family().matches(".*(reschedule|sum-mail|tick-off).*"))
        .limit(60)
        .toList();
  }

  /** Takes the steps, with other bodies for the mails. */
  private static double mailed(Task task, UnaryOperator<String> rewrite) {
    Episode episode = OFFICE.start(task, 1);
    for (Step step : errand(task).steps()) {
      ToolCall call = step.call();
      if (step.sends()) {
        call =
            ToolCall.of(
                "send_mail",
                "to",
                call.texts("to"),
                "subject",
                "as asked",
                "body",
                rewrite.apply(call.text("body")));
      }
      episode.step(call.action());
    }
    return finish(episode, errand(task).question().map(Question::answer).orElse(""));
  }

  @Test
  void aMailThatListsEverythingSaysNothing() {
    for (Task task : mailing()) {
      StringBuilder all = new StringBuilder();
      errand(task).world().days().forEach(d -> all.append(Dates.full(d)).append(' '));
      for (int minutes = Draft.OPENS; minutes <= Draft.CLOSES; minutes += 30) {
        all.append(Slot.clock(minutes)).append('-');
      }
      for (int number = 0; number <= 40; number++) {
        all.append(' ').append(number);
      }
      assertThat(mailed(task, body -> body)).as(task.id()).isEqualTo(1);
      assertThat(mailed(task, body -> "Hello. " + body + " Thanks, Pat.")).isEqualTo(1);
      assertThat(mailed(task, body -> body + all)).as(task.id()).isLessThan(1);
    }
  }

  @Test
  void aMailMaySayWhatWasBeforeButLeaveNothingOpen() {
    Gist count = Gist.ofNumber(List.of("4"));
    assertThat(List.of("Open: 4.", "I closed 3, so 4 are left.")).allMatch(count::isIn);
    assertThat(List.of("Open: 3.", "3 or 4 or 5", "3-4-5", "14")).noneMatch(count::isIn);
    Gist time =
        new Gist(
            List.of(Dates.wordings("2027-06-22"), Dates.clockWordings(570)),
            List.of(Dates.clockWordings(660), Dates.wordings("2027-06-23")),
            4);
    assertThat(
            List.of(
                "It is on Tuesday, 9:30 am.",
                "Not 2027-06-28, 12:00-12:30, but 2027-06-22, 09:30-10:00."))
        .allMatch(time::isIn);
    assertThat(
            List.of(
                "On Tuesday, 9:30 or 11:00.",
                "2027-06-22 09:30-11:00",
                "Tuesday or Wednesday at 9:30",
                "2027-06-22: 09:30 10:00 10:30 12:00 12:30 13:00"))
        .noneMatch(time::isIn);
  }

  @Test
  void anAnswerMustBeRightAndAlone() {
    Question number = new Question("90", List.of("60"), 0);
    assertThat(List.of("90", "It is 90 minutes.", "90.0")).allMatch(number::isAnsweredBy);
    assertThat(List.of("", "ninety", "60", "60 or 90", "190")).noneMatch(number::isAnsweredBy);
    Question name = new Question("stamps", List.of("pens", "clips"), 0);
    assertThat(List.of("Stamps", "the stamps, I think")).allMatch(name::isAnsweredBy);
    assertThat(List.of("pens", "stamps or pens", "stampsy")).noneMatch(name::isAnsweredBy);
  }

  @Test
  void theRestOfARewardIsLostWithTheAnswer() {
    Task task = task("question");
    String answer = errand(task).question().orElseThrow().answer();
    assertThat(finish(OFFICE.start(task, 1), answer)).isEqualTo(1);
    assertThat(finish(OFFICE.start(task, 1), "no idea")).isZero();
  }

  @Test
  void whatIsNotUnderstoodChangesNothing() {
    Episode episode = OFFICE.start(task("overdue"), 1);
    String key = episode.observation().stateKey();
    StepResult result = episode.step(new Action("{\"name\":\"add_tod\",\"arguments\":{}}"));
    assertThat(result.valid()).isFalse();
    assertThat(result.observation().text())
        .isEqualTo("error: unknown tool 'add_tod'; did you mean 'add_todo'?");
    assertThat(episode.observation().stateKey()).isEqualTo(key);
  }
}

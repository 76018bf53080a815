package dev.agoge.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.agent.Agent;
import dev.agoge.agent.Parrot;
import dev.agoge.credit.Credited;
import dev.agoge.credit.Judged;
import dev.agoge.credit.UniformWeights;
import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.rollout.Stairs;
import dev.agoge.transform.Correct.Wrong;
import dev.agoge.transform.Splice.Fault;
import dev.agoge.transform.Splice.Onward;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Episodes that transforms make up: every token and every observation of them. */
class MadeUpTest {
  private final Desk desk = new Desk(new Stairs(1));

  private List<Judged> apply(Transform transform, Judged... group) {
    return transform.apply(List.of(group), desk, Desk.MOMENT);
  }

  private static double[] weights(Judged judged) {
    return new UniformWeights(1).assign(List.of(judged)).getFirst().bySteps();
  }

  private static String turn(int stair, int of, String action) {
    return "<|obs|>stair %d of %d<|act|>%s<|end|>".formatted(stair, of, action);
  }

  @Test
  void aFailureIsCutAtItsFirstErrorAndTheExpertGoesOnFromThere() {
    Judged failed = desk.doing("e", 2, "up", "down", "stay", "stay");
    List<Judged> group = apply(new Splice(Fault.STALL, Onward.EXPERT, "none"), failed);
    assertThat(group).hasSize(2).first().isEqualTo(failed);
    Judged spliced = group.getLast();
    assertThat(spliced.trajectory().id()).isEqualTo("e/splice");
    assertThat(spliced.trajectory().group()).isEqualTo("g");
    assertThat(spliced.score()).isEqualTo(1);
    assertThat(Desk.text(spliced))
        .isEqualTo(turn(0, 2, "up") + turn(1, 2, "down") + turn(0, 2, "up") + turn(1, 2, "up"));
    assertThat(Desk.roles(spliced))
        .containsExactly("error", "error", "demonstration", "demonstration");
    assertThat(weights(spliced)).containsExactly(0, 0, 1, 1);
  }

  @Test
  void theGroupsBestShowsTheWayOnFromTheLastStateThatBothSaw() {
    Judged failed = desk.doing("bad", 3, "up", "stay", "stay");
    Judged solved = desk.doing("good", 3, "up", "up", "up");
    Judged spliced = apply(new Splice(Fault.STALL, Onward.GROUP, "none"), failed, solved).getLast();
    // Both saw stair 0 at first and stair 1 after one step.
    assertThat(Desk.actions(spliced)).containsExactly("up", "stay", "up", "up");
    assertThat(weights(spliced)).containsExactly(0, 0, 1, 1);
    assertThat(apply(new Splice(Fault.STALL, Onward.GROUP, "none"), failed))
        .containsExactly(failed);
  }

  @Test
  void anEpisodeWithoutAnErrorOrOneThatIsSolvedIsNotSpliced() {
    Judged short1 = desk.doing("short", 5, "up", "up");
    Judged solved = desk.doing("solved", 1, "stay", "up");
    var splice = new Splice(Fault.STALL, Onward.EXPERT, "none");
    assertThat(apply(splice, short1, solved)).containsExactly(short1, solved);
  }

  @Test
  void aReflectionIsSaidBeforeTheNextActionOnTheSameTurn() {
    Judged failed = desk.doing("e", 2, "down");
    Judged spliced = apply(new Splice(Fault.STALL, Onward.EXPERT, "oh"), failed).getLast();
    assertThat(Desk.text(spliced))
        .isEqualTo(
            turn(0, 2, "down")
                + "<|obs|>stair 0 of 2<|act|>oh<|end|><|act|>up<|end|>"
                + turn(1, 2, "up"));
    assertThat(Desk.roles(spliced))
        .containsExactly("error", "reflection", "demonstration", "demonstration");
    assertThat(spliced.trajectory().steps().get(1).calls()).hasSize(2);
  }

  @Test
  void aReflectionThatDoesNotFitIsLeftOut() {
    Judged failed = desk.doing("e", 1, "down");
    int bare = (turn(0, 1, "down") + turn(0, 1, "up")).length() - 2 * (5 + 5 + 5) + 4;
    var narrow = new Desk(new Stairs(1), new Parrot(bare + 8, 99), List.of());
    var splice = new Splice(Fault.STALL, Onward.EXPERT, "far too long to be taken in");
    Judged spliced = splice.apply(List.of(failed), narrow, Desk.MOMENT).getLast();
    assertThat(spliced.trajectory().success()).isTrue();
    assertThat(Desk.roles(spliced)).doesNotContain("reflection");
  }

  @Test
  void aDemonstrationGetsOneErrorThatTheExpertCorrects() {
    Judged[] solved = new Judged[12];
    for (int i = 0; i < solved.length; i++) {
      solved[i] = desk.doing("e" + i, 3, "up", "up", "up");
    }
    for (Wrong wrong : List.of(Wrong.RANDOM, Wrong.AGENT)) {
      List<Judged> group = apply(new Correct(wrong, "none"), solved);
      List<Judged> made = group.subList(solved.length, group.size());
      assertThat(made).isNotEmpty().hasSizeLessThan(12);
      assertThat(made)
          .allSatisfy(
              j -> {
                assertThat(j.trajectory().success()).isTrue();
                assertThat(Desk.roles(j)).containsOnlyOnce("error");
                int error = Desk.roles(j).indexOf("error");
                assertThat(Desk.actions(j).get(error)).isNotEqualTo("up");
                assertThat(weights(j)[error]).isZero();
                assertThat(Desk.text(j)).contains(turn(error, 3, Desk.actions(j).get(error)));
              });
    }
  }

  @Test
  void aRefusedActionComesFromElsewhereInTheGroup() {
    Judged solved = desk.doing("solved", 2, "up", "up");
    Judged other = desk.doing("other", 2, "fly");
    List<Judged> group = apply(new Correct(Wrong.REFUSED, "none"), solved, other);
    assertThat(group).hasSize(3);
    Judged made = group.getLast();
    int error = Desk.roles(made).indexOf("error");
    assertThat(Desk.actions(made).get(error)).isEqualTo("fly");
    assertThat(made.trajectory().steps().get(error).valid()).isFalse();
    assertThat(apply(new Correct(Wrong.REFUSED, "none"), solved)).containsExactly(solved);
  }

  @Test
  void failuresAreKeptUnderAHeading() {
    Judged failed = desk.doing("bad", 3, "stay", "down");
    Judged second = desk.doing("bad2", 3, "stay");
    Judged solved = desk.doing("good", 1, "up");
    List<Judged> kept = apply(new Negatives(1, "no"), failed, second, solved);
    assertThat(kept).hasSize(2).first().isEqualTo(solved);
    assertThat(kept.getLast().trajectory().id()).isEqualTo("bad/negative");
    assertThat(Desk.text(kept.getLast()))
        .isEqualTo("<|sys|>no" + turn(0, 3, "stay") + turn(0, 3, "down"));
    assertThat(Credited.uniform(kept.getLast().trajectory(), 1).advantages()).hasDimensions(2, 5);
  }

  @Test
  void aFailureIsASuccessAtTheGoalThatItReached() {
    Judged failed = desk.doing("e", 4, "up", "stay", "up", "down");
    Judged hopeless = desk.doing("h", 4, "stay");
    Judged solved = desk.doing("s", 1, "up");
    List<Judged> group = List.of(failed, hopeless, solved);
    List<Judged> after =
        new Hindsight().apply(group, new Desk(new Lower(new Stairs(1))), Desk.MOMENT);
    assertThat(after).hasSize(2).last().isEqualTo(solved);
    Judged made = after.getFirst();
    assertThat(made.trajectory().task().difficulty()).isEqualTo(2);
    assertThat(made.trajectory().success()).isTrue();
    assertThat(made.trajectory().group()).isEqualTo("e/hindsight");
    assertThat(Desk.text(made)).isEqualTo(turn(0, 2, "up") + turn(1, 2, "stay") + turn(1, 2, "up"));
    assertThat(apply(new Hindsight(), failed, solved)).containsExactly(solved);
  }

  /** Stairs of which any part is a task of its own. */
  private record Lower(Stairs stairs) implements Environment {
    @Override
    public EnvironmentSpec spec() {
      return stairs.spec();
    }

    @Override
    public TaskSet tasks(Split split) {
      return stairs.tasks(split);
    }

    @Override
    public Episode start(Task task, long seed) {
      return stairs.start(task, seed);
    }

    @Override
    public List<Task> achieved(Task task, long seed, List<Action> actions) {
      Episode episode = start(task, seed);
      int highest = 0;
      for (Action action : actions) {
        episode.step(action);
        highest = (int) Math.max(highest, Math.round(episode.progress() * task.difficulty()));
      }
      return highest == 0 ? List.of() : List.of(Stairs.task("lower", highest));
    }
  }

  @Test
  void theAgentsOwnErrorIsDrawnFromItsPolicy() {
    assertThat(desk.agent()).isEqualTo(Agent.of("parrot-1"));
    Judged[] solved = {
      desk.doing("e0", 3, "up", "up", "up"), desk.doing("e1", 3, "up", "up", "up")
    };
    int before = desk.parrot().asked.size();
    apply(new Correct(Wrong.AGENT, "none"), solved);
    assertThat(desk.parrot().asked).hasSize(before + 2);
  }
}

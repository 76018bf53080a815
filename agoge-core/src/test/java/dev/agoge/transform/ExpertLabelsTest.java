package dev.agoge.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.agent.Actors;
import dev.agoge.agent.Agent;
import dev.agoge.agent.Demonstrator;
import dev.agoge.agent.Letters;
import dev.agoge.agent.Parrot;
import dev.agoge.credit.Judged;
import dev.agoge.environment.Environment;
import dev.agoge.judge.Judgement;
import dev.agoge.learn.Moment;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.learn.objective.Kickstart;
import dev.agoge.model.LanguageModel;
import dev.agoge.ring.Workshop;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.rollout.RolloutEngine;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.rollout.Stairs;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Tape;
import dev.agoge.trajectory.TokenSequence;
import dev.agoge.trajectory.Trajectory;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpertLabelsTest {
  private final Letters letters = new Letters();

  /** An episode of the parrot, cut after six steps. */
  private static Trajectory played(Environment environment) {
    var plan = new PlannedEpisode("e1", Stairs.task("t9", 9), 1, "g");
    var agent = Agent.of("weights");
    return new RolloutEngine(environment, new RolloutLimits(6, 1))
        .play(List.of(plan), Actors.model(agent, new Parrot()))
        .getFirst();
  }

  private static Trajectory labelled(Trajectory trajectory, Environment environment, int context) {
    var judged = new Judged(trajectory, new Judgement(0.5, "half"));
    List<Judged> after =
        new ExpertLabels(1)
            .apply(List.of(judged), workshop(environment, new Parrot(context, 99)), Moment.ONLY);
    assertThat(after).hasSize(1);
    assertThat(after.getFirst().judgement()).isEqualTo(judged.judgement());
    return after.getFirst().trajectory();
  }

  private static Workshop workshop(Environment environment, LanguageModel model) {
    TrainablePolicy policy = fake(TrainablePolicy.class, "model", model);
    return (Workshop)
        Proxy.newProxyInstance(
            Workshop.class.getClassLoader(),
            new Class<?>[] {Workshop.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "environment" -> environment;
                  case "policy" -> policy;
                  case "seed" -> 1L;
                  default -> throw new AssertionError(method);
                });
  }

  private static <T> T fake(Class<T> type, String name, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              assertThat(method.getName()).isEqualTo(name);
              return answer;
            }));
  }

  private static List<ModelCall> labels(Trajectory trajectory) {
    return trajectory.calls().stream().filter(c -> c.role().equals(Kickstart.TEACHER)).toList();
  }

  @Test
  void theExpertsWordsStandBesideTheAgentsOnTheSamePrompt() {
    Trajectory before = played(new Stairs(1));
    Trajectory after = labelled(before, new Stairs(1), 10_000);

    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(after.steps()).hasSize(6).allSatisfy(s -> assertThat(s.calls()).hasSize(2));
    assertThat(labels(after))
        .allSatisfy(c -> assertThat(letters.show(c.output())).isEqualTo("up<|end|>"));
    List<ModelCall> calls = after.calls();
    for (int s = 0; s < 6; s++) {
      ModelCall own = calls.get(2 * s);
      assertThat(own).isEqualTo(before.calls().get(s).withParent(s == 0 ? -1 : 2 * s - 2));
      assertThat(calls.get(2 * s + 1).parent()).isEqualTo(own.parent());
      assertThat(calls.get(2 * s + 1).appended()).isEqualTo(own.appended());
    }
  }

  @Test
  void eachLabelEndsASequenceThatReadsAsTheAgentWouldHaveSeenIt() {
    Trajectory after = labelled(played(new Stairs(1)), new Stairs(1), 10_000);
    List<TokenSequence> sequences = TokenSequence.of(after);
    // a label after each of six steps, and the agent's own episode
    assertThat(sequences).hasSize(7);
    String third = letters.show(sequences.get(2).ids());
    assertThat(third).startsWith("<|obs|>stair 0 of 9<|act|>").endsWith("<|act|>up<|end|>");
    assertThat(third.split("<.obs.>", -1)).hasSize(4);
  }

  @Test
  void whereTheExpertKnowsNoWayOnAStepStaysAsItWas() {
    Trajectory before = played(new Stairs(1));
    Trajectory after = labelled(before, new Stairs(1).whereTheExpertGivesUpAt(0), 10_000);
    long atTheBottom =
        before.steps().stream().filter(s -> s.observation().startsWith("stair 0")).count();
    assertThat(atTheBottom).isPositive();
    assertThat(labels(after)).hasSize(6 - (int) atTheBottom);
  }

  @Test
  void whatDoesNotFitIntoTheContextIsLeftOut() {
    Trajectory before = played(new Stairs(1));
    int first = before.calls().getFirst().appended().length;
    assertThat(labels(labelled(before, new Stairs(1), first + 3))).hasSize(1);
    assertThat(labels(labelled(before, new Stairs(1), first + 2))).isEmpty();
  }

  @Test
  void aConstrainedAgentsTeacherChoosesFromTheSameActions() {
    ModelCall own = Tape.call(-1, letters.encode("?"), letters.encode("a"));
    ModelCall constrained =
        new ModelCall(
            own.role(),
            own.policyVersion(),
            own.sampling(),
            own.parent(),
            own.appended(),
            own.output(),
            own.logProbs(),
            new int[1][],
            own.finish(),
            0);
    ModelCall label =
        Demonstrator.instead(constrained, "teacher", "up", List.of("up", "us", "do"), letters);
    assertThat(label.allowed()[0]).isEqualTo(letters.encode("du"));
    assertThat(label.allowed()[1]).isEqualTo(letters.encode("ps"));
    assertThat(Demonstrator.instead(own, "teacher", "up", List.of("up"), letters).allowed())
        .isEmpty();
  }

  @Test
  void anEnvironmentWithoutAnExpertIsRefused() {
    Environment silent =
        (Environment)
            Proxy.newProxyInstance(
                Environment.class.getClassLoader(),
                new Class<?>[] {Environment.class},
                (self, method, arguments) ->
                    method.getName().equals("spec") ? new Stairs(1).spec() : Optional.empty());
    Workshop workshop = workshop(silent, new Parrot());
    assertThatThrownBy(() -> new ExpertLabels(1).apply(List.of(), workshop, Moment.ONLY))
        .hasMessageContaining("stairs-v1 has no expert to ask");
  }
}

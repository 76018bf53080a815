package dev.agoge.transform;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.agent.Agent;
import dev.agoge.agent.Demonstrator;
import dev.agoge.agent.Letters;
import dev.agoge.agent.Parrot;
import dev.agoge.credit.Judged;
import dev.agoge.environment.Environment;
import dev.agoge.judge.EnvironmentJudge;
import dev.agoge.learn.Moment;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.model.LanguageModel;
import dev.agoge.ring.Workshop;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.rollout.RolloutEngine;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.rollout.Stairs;
import dev.agoge.trajectory.TokenSequence;
import dev.agoge.trajectory.Trajectory;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Collectors;

/** A workshop for tests: an environment, and a parrot whose tokens are letters. */
record Desk(Environment environment, Parrot parrot, List<float[][]> logProbs) implements Workshop {
  static final Moment MOMENT = new Moment(3, 10, List.of());
  private static final Letters LETTERS = new Letters();

  Desk(Environment environment) {
    this(environment, new Parrot(), List.of());
  }

  /** An episode of stairs in which these things are done, one after the other. */
  Judged doing(String id, int stairs, String... actions) {
    var plan = new PlannedEpisode(id, Stairs.task("t", stairs), 1, "g");
    ActorFactory script = new Made("test", this, 0).script(List.of(actions));
    return judged(play("test", 0, List.of(plan), script).getFirst());
  }

  static Judged judged(Trajectory trajectory) {
    return new Judged(trajectory, new EnvironmentJudge(0).judge(trajectory));
  }

  /** All that a model would read and say, where that is one sequence. */
  static String text(Judged judged) {
    return TokenSequence.of(judged.trajectory()).stream()
        .map(s -> LETTERS.show(s.ids()))
        .collect(Collectors.joining("\n"));
  }

  static List<String> roles(Judged judged) {
    return judged.trajectory().calls().stream().map(c -> c.role()).toList();
  }

  static List<String> actions(Judged judged) {
    return judged.trajectory().steps().stream().map(s -> s.action()).toList();
  }

  @Override
  public TrainablePolicy policy() {
    return (TrainablePolicy)
        Proxy.newProxyInstance(
            TrainablePolicy.class.getClassLoader(),
            new Class<?>[] {TrainablePolicy.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "model" -> (LanguageModel) parrot;
                  case "logProbs" -> logProbs;
                  default -> throw new AssertionError(method);
                });
  }

  @Override
  public Agent agent() {
    return Agent.of("parrot-1");
  }

  @Override
  public ActorFactory actors() {
    return Actors.model(agent(), parrot);
  }

  @Override
  public ActorFactory expert(double noise) {
    return Demonstrator.of(environment, agent(), LETTERS, parrot.spec().contextLength(), noise);
  }

  @Override
  public long seed() {
    return 7;
  }

  @Override
  public List<Trajectory> play(
      String purpose, int update, List<PlannedEpisode> plans, ActorFactory actors) {
    return new RolloutEngine(environment, new RolloutLimits(20, 2)).play(plans, actors);
  }

  @Override
  public List<Trajectory> recall(List<String> ids) {
    throw new UnsupportedOperationException("nothing is stored here");
  }
}

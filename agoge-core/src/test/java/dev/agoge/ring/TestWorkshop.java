package dev.agoge.ring;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Agent;
import dev.agoge.environment.Environment;
import dev.agoge.learn.Learner;
import dev.agoge.learn.LearnerSettings;
import dev.agoge.learn.Objective;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.learn.ValueModel;
import dev.agoge.model.LanguageModel;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A workshop for tests, with {@link TabularModel}s and given episodes. */
public final class TestWorkshop implements Workshop {
  private final List<Trajectory> stored;
  private final Function<PlannedEpisode, Trajectory> expert;
  private final List<PlannedEpisode> played = new ArrayList<>();

  public TestWorkshop(List<Trajectory> stored, Function<PlannedEpisode, Trajectory> expert) {
    this.stored = stored;
    this.expert = expert;
  }

  public TestWorkshop() {
    this(
        List.of(),
        plan -> {
          throw new UnsupportedOperationException();
        });
  }

  /** What was played. */
  public List<PlannedEpisode> played() {
    return played;
  }

  @Override
  public Environment environment() {
    throw new UnsupportedOperationException();
  }

  @Override
  public TrainablePolicy policy() {
    return new Policy();
  }

  @Override
  public Agent agent() {
    return Agent.of("v1");
  }

  @Override
  public ActorFactory actors() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ActorFactory expert(double noise) {
    return (episode, player, seed) -> {
      throw new UnsupportedOperationException();
    };
  }

  @Override
  public long seed() {
    return 3;
  }

  @Override
  public List<Trajectory> play(
      String purpose, int update, List<PlannedEpisode> plans, ActorFactory actors) {
    played.addAll(plans);
    return plans.stream().map(expert).toList();
  }

  @Override
  public List<Trajectory> recall(List<String> ids) {
    return stored.stream().filter(t -> ids.contains(t.id())).toList();
  }

  private static final class Policy implements TrainablePolicy {
    @Override
    public ValueModel valueModel(long seed) {
      return new TabularModel();
    }

    @Override
    public LanguageModel model() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String version() {
      return "v1";
    }

    @Override
    public long parameters() {
      return 0;
    }

    @Override
    public Learner learner(Objective objective, LearnerSettings settings, boolean anew) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<float[][]> logProbs(List<Trajectory> trajectories) {
      throw new UnsupportedOperationException();
    }

    @Override
    public TrainablePolicy fork(long seed) {
      throw new UnsupportedOperationException();
    }

    @Override
    public TrainablePolicy fork(Path saved) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Agent agent() {
      return Agent.of("v1");
    }

    @Override
    public void save(Path folder, Agent agent) {}

    @Override
    public void close() {}
  }
}

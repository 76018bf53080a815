package dev.agoge.environment.wrap;

import dev.agoge.environment.Action;
import dev.agoge.environment.Attachment;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Wrapper;
import java.util.List;

/**
 * Lists no admissible actions: the agent has to know what can be done. What is written into the
 * observation's text stays.
 */
public final class HiddenActions implements Wrapper {

  @Override
  public String name() {
    return "hide-actions";
  }

  @Override
  public String summary() {
    return "hide-actions  list no admissible actions; models then write freely";
  }

  @Override
  public Environment wrap(Environment inner, String value) {
    Values.none(this, value);
    return new Hiding(inner);
  }

  private static final class Hiding extends WrappedEnvironment {
    Hiding(Environment inner) {
      super(inner);
    }

    @Override
    public EnvironmentSpec spec() {
      EnvironmentSpec s = super.spec();
      return new EnvironmentSpec(
          s.id(),
          s.summary(),
          s.players(),
          s.forkable(),
          false,
          s.measuresProgress(),
          s.rewards(),
          s.stepLimit());
    }

    @Override
    protected WrappedEpisode wrap(Episode episode, long seed) {
      return new Hidden(episode);
    }
  }

  private static final class Hidden extends WrappedEpisode {
    Hidden(Episode inner) {
      super(inner);
    }

    @Override
    public Observation observation() {
      return new Bare(super.observation());
    }

    @Override
    public StepResult step(Action action) {
      StepResult r = super.step(action);
      return new StepResult(new Bare(r.observation()), r.rewards(), r.valid(), r.ended());
    }

    @Override
    public Episode fork() {
      return new Hidden(inner().fork());
    }
  }

  private record Bare(Observation seen) implements Observation {
    @Override
    public int player() {
      return seen.player();
    }

    @Override
    public String text() {
      return seen.text();
    }

    @Override
    public List<String> admissible() {
      return List.of();
    }

    @Override
    public List<Attachment> attachments() {
      return seen.attachments();
    }

    @Override
    public String stateKey() {
      return seen.stateKey();
    }
  }
}

package dev.agoge.environment.wrap;

import dev.agoge.environment.Action;
import dev.agoge.environment.Attachment;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.StepResult;
import dev.agoge.support.Seeds;
import java.util.List;

/** An environment whose texts are seen through a {@link Lens}. */
final class LensEnvironment<M> extends WrappedEnvironment {
  private final String name;
  private final Lens<M> lens;

  LensEnvironment(Environment inner, String name, Lens<M> lens) {
    super(inner);
    this.name = name;
    this.lens = lens;
  }

  @Override
  protected WrappedEpisode wrap(Episode episode, long seed) {
    Observation first = episode.observation();
    return new Seen<>(episode, lens, lens.start(first, Seeds.child(seed, name)), first);
  }

  private static final class Seen<M> extends WrappedEpisode {
    private final Lens<M> lens;
    private M memory;
    private Observation last;

    Seen(Episode inner, Lens<M> lens, M memory, Observation last) {
      super(inner);
      this.lens = lens;
      this.memory = memory;
      this.last = last;
    }

    @Override
    public Observation observation() {
      return new Shown<>(lens, memory, last);
    }

    @Override
    public StepResult step(Action action) {
      StepResult result = inner().step(action);
      memory = lens.after(memory, last, action, result);
      last = result.observation();
      return new StepResult(observation(), result.rewards(), result.valid(), result.ended());
    }

    @Override
    public Episode fork() {
      return new Seen<>(inner().fork(), lens, memory, last);
    }
  }

  private record Shown<M>(Lens<M> lens, M memory, Observation seen) implements Observation {
    @Override
    public int player() {
      return seen.player();
    }

    @Override
    public String text() {
      return lens.text(memory, seen);
    }

    @Override
    public List<String> admissible() {
      return seen.admissible();
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

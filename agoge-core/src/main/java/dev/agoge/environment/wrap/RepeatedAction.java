package dev.agoge.environment.wrap;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Wrapper;
import java.util.Optional;

/**
 * Carries out each action several times (Bellemare et al., <i>The Arcade Learning Environment</i>,
 * 2013, where it is the frame skip): until it is no longer understood, the task ends, or another
 * player is to move. Rewards add up.
 */
public final class RepeatedAction implements Wrapper {

  @Override
  public String name() {
    return "repeat";
  }

  @Override
  public String summary() {
    return "repeat:N  carry out each action N times, as long as it can be done (2)";
  }

  @Override
  public Environment wrap(Environment inner, String value) {
    return new Repetition(inner, Values.count(this, value, 2, 1, 1000));
  }

  private static final class Repetition extends WrappedEnvironment {
    private final int times;

    Repetition(Environment inner, int times) {
      super(inner);
      this.times = times;
    }

    @Override
    protected WrappedEpisode wrap(Episode episode, long seed) {
      return new Repeating(episode, times, episode.observation());
    }

    /** What the expert within would do once may be wrong to do several times. */
    @Override
    public Optional<Expert> expert() {
      return Optional.empty();
    }
  }

  private static final class Repeating extends WrappedEpisode {
    private final int times;

    /** After the last time that counted: a repetition that could not be done is not shown. */
    private Observation shown;

    Repeating(Episode inner, int times, Observation shown) {
      super(inner);
      this.times = times;
      this.shown = shown;
    }

    @Override
    public Observation observation() {
      return shown;
    }

    @Override
    public StepResult step(Action action) {
      int player = shown.player();
      StepResult first = inner().step(action);
      double[] sums = new double[first.rewards().players()];
      StepResult last = first;
      add(sums, first.rewards());
      for (int i = 1; i < times && goesOn(last, player); i++) {
        StepResult next = inner().step(action);
        add(sums, next.rewards());
        last = next.valid() ? next : invalid(last);
      }
      shown = last.observation();
      return new StepResult(shown, Rewards.each(sums), first.valid(), last.ended());
    }

    private static boolean goesOn(StepResult last, int player) {
      return last.valid() && !last.ended() && last.observation().player() == player;
    }

    private static StepResult invalid(StepResult last) {
      return new StepResult(last.observation(), last.rewards(), false, last.ended());
    }

    private static void add(double[] sums, Rewards rewards) {
      for (int player = 0; player < sums.length; player++) {
        sums[player] += rewards.of(player);
      }
    }

    @Override
    public Episode fork() {
      return new Repeating(inner().fork(), times, shown);
    }
  }
}

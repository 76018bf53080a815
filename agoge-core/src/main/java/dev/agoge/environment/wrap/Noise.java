package dev.agoge.environment.wrap;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Observation;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Wrapper;
import dev.agoge.support.Seeds;
import java.util.regex.Pattern;

/**
 * Blots out words of observations. The first observation of an episode is left alone, because it
 * says what to do. A word is any run of letters and digits.
 */
public final class Noise implements Wrapper {

  @Override
  public String name() {
    return "noise";
  }

  @Override
  public String summary() {
    return "noise:P  blot out each word of all but the first observation with probability P (0.1)";
  }

  @Override
  public Environment wrap(Environment inner, String value) {
    return new LensEnvironment<>(inner, name(), new Blots(Values.probability(this, value, 0.1)));
  }

  private record Blots(double probability) implements Lens<Blots.Place> {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** The seed of the episode's noise and the number of steps done. */
    record Place(long seed, int step) {}

    @Override
    public Place start(Observation first, long seed) {
      return new Place(seed, 0);
    }

    @Override
    public Place after(Place memory, Observation before, Action action, StepResult result) {
      return new Place(memory.seed, memory.step + 1);
    }

    @Override
    public String text(Place memory, Observation seen) {
      if (memory.step == 0) {
        return seen.text();
      }
      long seed = Seeds.child(memory.seed, memory.step);
      int[] word = {0};
      return WORD.matcher(seen.text())
          .replaceAll(m -> Seeds.uniform(seed, word[0]++) < probability ? "___" : m.group());
    }
  }
}

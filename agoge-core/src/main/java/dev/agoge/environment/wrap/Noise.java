package dev.agoge.environment.wrap;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Observation;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Wrapper;
import dev.agoge.support.Seeds;
import java.util.regex.Pattern;

/**
 * Blots out words of observations. The first observation of each player is left alone, because it
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

  private record Blots(double probability) implements Lens<Seen> {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    @Override
    public Seen start(Observation first, long seed) {
      return Seen.nothing(seed);
    }

    @Override
    public Seen after(Seen memory, Observation before, Action action, StepResult result) {
      return memory.after(before);
    }

    @Override
    public String text(Seen memory, Observation seen) {
      if (memory.first(seen)) {
        return seen.text();
      }
      long seed = Seeds.child(memory.seed(), memory.step());
      int[] word = {0};
      return WORD.matcher(seen.text())
          .replaceAll(m -> Seeds.uniform(seed, word[0]++) < probability ? "___" : m.group());
    }
  }
}

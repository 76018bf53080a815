package dev.agoge.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** The contract of a small sound environment, and what its tests do on one that is not. */
class EnvironmentContractTest implements EnvironmentContract {

  @Override
  public Environment environment() {
    return new Lamp(1, new AtomicInteger(), true);
  }

  @Test
  void aBrokenPromiseFailsExactlyItsTest() {
    assertThat(failing(new Lamp(2, new AtomicInteger(), true))).containsExactly("returns");
  }

  @Test
  void aMissingExpertAbortsTheTestsOfTheExpert() {
    EnvironmentContract contract = () -> new Lamp(1, new AtomicInteger(), false);
    assertThat(contract.conforms().filter(t -> t.getDisplayName().startsWith("expert")))
        .hasSize(3)
        .allSatisfy(
            t ->
                assertThatCode(() -> t.getExecutable().execute())
                    .isInstanceOf(TestAbortedException.class)
                    .hasMessageContaining("it has no expert"));
  }

  @Test
  void theEnvironmentIsClosedWithTheStreamOfTests() {
    AtomicInteger closed = new AtomicInteger();
    EnvironmentContract contract = () -> new Lamp(1, closed, true);
    try (Stream<DynamicTest> tests = contract.conforms()) {
      assertThat(tests).isNotEmpty();
    }
    assertThat(closed).hasValue(1);
  }

  private static List<String> failing(Environment environment) {
    EnvironmentContract contract = () -> environment;
    List<String> names = new ArrayList<>();
    contract
        .conforms()
        .forEach(
            test -> {
              try {
                test.getExecutable().execute();
              } catch (AssertionError failure) {
                String name = test.getDisplayName();
                names.add(name.substring(0, name.indexOf(':')));
              } catch (TestAbortedException skipped) {
                assertThat(skipped).hasMessageContaining("not applicable");
              } catch (Throwable unexpected) {
                throw new AssertionError(unexpected);
              }
            });
    return names;
  }

  /** A lamp to switch on. */
  private record Lamp(double reward, AtomicInteger closed, boolean taught) implements Environment {
    @Override
    public EnvironmentSpec spec() {
      return EnvironmentSpec.textual("lamp-v1", "switch on a lamp", RewardSpec.BINARY, 5);
    }

    @Override
    public TaskSet tasks(Split split) {
      String name = split.label();
      return TaskSet.of(List.of(new Task("lamp-v1", name, split, "lamp", 1, name)));
    }

    @Override
    public Episode start(Task task, long seed) {
      return new Lit(task, false, reward);
    }

    @Override
    public Optional<Expert> expert() {
      return taught
          ? Optional.of(e -> e.ended() ? Optional.empty() : Optional.of(new Action("switch")))
          : Optional.empty();
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  private static final class Lit extends NativeEpisode<Boolean> {
    private final double reward;

    Lit(Task task, Boolean on, double reward) {
      super(task, on);
      this.reward = reward;
    }

    @Override
    protected Observation observe(Boolean on) {
      return Observation.of(
          on ? "light" : "dark", on ? List.of() : List.of("wait", "switch"), on.toString());
    }

    @Override
    protected Transition<Boolean> transition(Boolean on, Action action) {
      boolean now = action.text().equals("switch");
      return new Transition<>(
          now, Rewards.single(now ? reward : 0), now || action.text().equals("wait"));
    }

    @Override
    protected boolean isFinal(Boolean on) {
      return on;
    }

    @Override
    protected double progressOf(Boolean on) {
      return on ? 1 : 0;
    }

    @Override
    protected NativeEpisode<Boolean> at(Boolean on) {
      return new Lit(task(), on, reward);
    }
  }
}

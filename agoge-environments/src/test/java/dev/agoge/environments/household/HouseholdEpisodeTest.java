package dev.agoge.environments.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.EpisodeEndedException;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HouseholdEpisodeTest {
  private static final Environment ENVIRONMENT = new HouseholdEnvironment();

  @Property(tries = 60)
  void everyListedActionIsAcceptedAndProgressStaysWithinItsRange(
      @ForAll @IntRange(max = 11_999) int task, @ForAll long seed) {
    Episode episode = Play.start(ENVIRONMENT, Split.TRAIN, task);
    SplittableRandom random = new SplittableRandom(seed);
    for (int step = 0; step < 20 && !episode.ended(); step++) {
      List<String> admissible = episode.observation().admissible();
      assertThat(admissible).doesNotHaveDuplicates();
      for (String command : admissible) {
        Episode fork = episode.fork();
        StepResult result = fork.step(new Action(command));
        assertThat(result.valid()).as(command).isTrue();
        assertThat(result.reward()).isEqualTo(result.ended() ? 1 : 0);
        assertThat(fork.progress()).isBetween(0.0, 1.0);
        assertThat(fork.progress() == 1).isEqualTo(result.ended());
      }
      Play.random(episode, random, 1);
    }
  }

  @Property(tries = 30)
  void aForkGoesItsOwnWay(@ForAll @IntRange(max = 399) int task, @ForAll long seed) {
    Episode episode = Play.start(ENVIRONMENT, Split.HELD_OUT, task);
    SplittableRandom random = new SplittableRandom(seed);
    Play.random(episode, random, 8);
    String key = episode.observation().stateKey();
    String text = episode.observation().text();
    Play.random(episode.fork(), random, 20);
    assertThat(episode.observation().stateKey()).isEqualTo(key);
    assertThat(episode.observation().text()).isEqualTo(text);
  }

  @Test
  void anEndedEpisodeTakesNoStep() {
    Episode episode = Play.start(ENVIRONMENT, Split.TRAIN, 0);
    Play.expert(ENVIRONMENT, episode, 50);
    assertThat(episode.ended()).isTrue();
    assertThatThrownBy(() -> episode.step(new Action("look")))
        .isInstanceOf(EpisodeEndedException.class);
  }
}

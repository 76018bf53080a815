package dev.agoge.environments.household;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import dev.agoge.environments.household.Layout.Receptacle;
import dev.agoge.environments.household.Layout.Thing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HouseholdTextTest {
  private final HouseholdEnvironment environment = new HouseholdEnvironment();
  private final Episode episode = HouseholdEpisode.start(anyTask(), environment.world(room()));

  private Task anyTask() {
    return environment.tasks(Split.TRAIN).get(0);
  }

  private static Layout room() {
    return new Layout(
        new Goal(Family.COOL, ObjectKind.APPLE, ReceptacleKind.TABLE),
        Room.KITCHEN,
        List.of(
            new Receptacle(ReceptacleKind.COUNTER, 1),
            new Receptacle(ReceptacleKind.TABLE, 1),
            new Receptacle(ReceptacleKind.SINK, 1),
            new Receptacle(ReceptacleKind.FRIDGE, 1)),
        List.of(
            new Thing(ObjectKind.APPLE, 1, 0),
            new Thing(ObjectKind.EGG, 1, 3),
            new Thing(ObjectKind.MUG, 1, 0)));
  }

  private String tell(String command) {
    StepResult result = episode.step(new Action(command));
    assertThat(result.valid()).as(command).isTrue();
    return result.observation().text();
  }

  @Test
  void tellsAWholeEpisodeInFewWords() {
    assertThat(episode.observation().text())
        .isEqualTo(
            "You are in the kitchen. You see counter 1, table 1, sink 1, fridge 1."
                + " Task: put a cool apple on table.");
    assertThat(tell("go to counter 1")).isEqualTo("On counter 1: apple 1, mug 1.");
    assertThat(tell("take apple 1 from counter 1")).isEqualTo("You take apple 1.");
    assertThat(tell("go to fridge 1")).isEqualTo("At fridge 1. It is closed.");
    assertThat(tell("open fridge 1")).isEqualTo("In fridge 1: egg 1.");
    assertThat(tell("cool apple 1 with fridge 1")).isEqualTo("You cool apple 1.");
    assertThat(tell("go to table 1")).isEqualTo("On table 1: nothing.");
    assertThat(tell("put apple 1 in table 1")).isEqualTo("You put apple 1 on table 1.");
    assertThat(episode.ended()).isTrue();
    assertThat(episode.observation().admissible()).isEmpty();
  }

  @Test
  void listsWhatCanBeDoneHereThenWhereToGoThenWhatChangesNothing() {
    tell("go to counter 1");
    assertThat(episode.observation().admissible())
        .containsExactly(
            "take apple 1 from counter 1",
            "take mug 1 from counter 1",
            "go to table 1",
            "go to sink 1",
            "go to fridge 1",
            "look",
            "inventory");
    tell("take apple 1 from counter 1");
    tell("go to fridge 1");
    tell("open fridge 1");
    assertThat(episode.observation().admissible())
        .startsWith("put apple 1 in fridge 1", "cool apple 1 with fridge 1", "close fridge 1");
  }

  @Test
  void acceptsOtherWaysToPutAThing() {
    tell("go to counter 1");
    for (String put : List.of("move mug 1 to counter 1", "put mug 1 on counter 1")) {
      tell("take mug 1 from counter 1");
      assertThat(tell(put)).isEqualTo("You put mug 1 on counter 1.");
    }
  }

  @Test
  void answersQuestionsWithoutChangingTheState() {
    tell("go to counter 1");
    tell("take apple 1 from counter 1");
    String key = episode.observation().stateKey();
    assertThat(tell("inventory")).isEqualTo("You hold apple 1.");
    assertThat(tell("look")).isEqualTo("On counter 1: mug 1.");
    assertThat(tell("examine apple 1")).isEqualTo("It is plain.");
    assertThat(tell("examine counter 1")).isEqualTo("On counter 1: mug 1.");
    assertThat(episode.observation().stateKey()).isEqualTo(key);
    tell("go to fridge 1");
    tell("cool apple 1 with fridge 1");
    tell("go to sink 1");
    tell("clean apple 1 with sink 1");
    assertThat(tell("examine apple 1")).isEqualTo("It is clean and cool.");
  }

  @Test
  void nothingHappensOnWhatCannotBeDone() {
    String key = episode.observation().stateKey();
    for (String command :
        List.of("", "dance", "take apple 1 from counter 1", "examine egg 1", "go to moon 1")) {
      StepResult result = episode.step(new Action(command));
      assertThat(result.valid()).as(command).isFalse();
      assertThat(result.observation().text()).isEqualTo("Nothing happens.");
      assertThat(result.observation().stateKey()).isEqualTo(key);
    }
  }

  @Test
  void everyWordIsInTheVocabulary() {
    Set<String> known = new HashSet<>(HouseholdEnvironment.vocabulary());
    assertThat(known).hasSizeLessThanOrEqualTo(250);
    List<Split> splits = List.of(Split.values());
    SplittableRandom random = new SplittableRandom(7);
    Set<String> said = new HashSet<>();
    for (int i = 0; i < 150; i++) {
      Episode played = Play.start(environment, splits.get(i % splits.size()), i / splits.size());
      for (int step = 0; step < 20 && !played.ended(); step++) {
        words(played.observation().text()).forEach(said::add);
        played.observation().admissible().forEach(c -> words(c).forEach(said::add));
        Play.random(played, random, 1);
      }
    }
    assertThat(said).hasSizeGreaterThan(80);
    assertThat(known).containsAll(said);
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split("\\s+|(?<=\\w)(?=[.,:])"));
  }

  @Test
  void equalTextsOfDifferentSituationsHaveDifferentKeys() {
    Environment other = new HouseholdEnvironment();
    Episode a = Play.start(other, Split.TRAIN, 2);
    Episode b = Play.start(other, Split.TRAIN, 2);
    a.step(new Action("inventory"));
    b.step(new Action(b.observation().admissible().getFirst()));
    b.step(new Action("inventory"));
    assertThat(b.observation().text()).isEqualTo(a.observation().text());
    assertThat(b.observation().stateKey()).isNotEqualTo(a.observation().stateKey());
  }
}

package dev.agoge.environments.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Environments;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environments.lab.World.About;
import dev.agoge.environments.planning.State;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LabTasksTest {
  private static final LabEnvironment ENVIRONMENT = new LabEnvironment();

  private static Set<String> contents(Split split) {
    return ENVIRONMENT.tasks(split).stream().map(Task::content).collect(Collectors.toSet());
  }

  @Test
  void splitsShareNoContentAndRepeatNone() {
    Set<String> train = contents(Split.TRAIN);
    Set<String> validation = contents(Split.VALIDATION);
    Set<String> heldOut = contents(Split.HELD_OUT);
    assertThat(train).hasSize(17 * 180).doesNotContainAnyElementsOf(heldOut);
    assertThat(validation).hasSize(17 * 16).doesNotContainAnyElementsOf(train);
    assertThat(heldOut).hasSize(17 * 32).doesNotContainAnyElementsOf(validation);
  }

  @Test
  void trainingNeverNamesWhatIsKeptForLater() {
    Set<String> reserved =
        Set.of("substance", "piece", "floater", "metal", "mixture", "brine", "seed", "animal")
            .stream()
            .flatMap(table -> Catalogue.SHIPPED.of(table, true).stream())
            .map(Catalogue.Entry::name)
            .collect(Collectors.toSet());
    for (Family family : Family.values()) {
      for (int i = 0; i < 60; i++) {
        Scene scene = LabTasks.make(new TaskId(Split.TRAIN, family, i)).scene();
        assertThat(scene.rooms()).doesNotContain("attic", "library");
        if (family != Family.DISSOLVE) {
          assertThat(scene.things())
              .extracting(Scene.Thing::name)
              .doesNotContainAnyElementsOf(reserved);
        }
      }
    }
  }

  @Test
  void newTasksHaveARoomAndAWayRoundThatTrainingDoesNotHave() {
    Scene scene = LabTasks.make(new TaskId(Split.HELD_OUT, Family.MELT, 1)).scene();
    assertThat(scene.rooms()).containsAnyOf("attic", "library");
    assertThat(scene.doors()).hasSameSizeAs(scene.rooms());
  }

  @Test
  void namesAreUnique() {
    for (Family family : Family.values()) {
      for (int i = 0; i < 40; i++) {
        Scene scene = LabTasks.make(new TaskId(Split.HELD_OUT, family, i % 32)).scene();
        assertThat(scene.things()).extracting(Scene.Thing::name).doesNotHaveDuplicates();
        assertThat(scene.spots()).extracting(Scene.Spot::name).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void idsAreReadBack() {
    TaskId id = new TaskId(Split.HELD_OUT, Family.FLOAT, 31);
    assertThat(TaskId.parse(id.text())).contains(id);
    assertThat(TaskId.parse("held-out-float-32")).isEmpty();
    assertThat(TaskId.parse("train-float-007")).isEmpty();
  }

  @Test
  void aForeignTaskIsRefused() {
    Task task = new Task("lab-v1", "train-sing-1", Split.TRAIN, "sing", 1, "x");
    assertThatThrownBy(() -> ENVIRONMENT.start(task, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no task 'train-sing-1' of lab-v1 in lab-v1; take one of tasks(split)");
  }

  @Test
  void optionFamiliesChoosesAndRefuses() {
    var some = Environments.open("lab", Map.of("families", "boil, circuit"));
    assertThat(some.tasks(Split.TRAIN).size()).isEqualTo(360);
    assertThat(some.tasks(Split.TRAIN).get(1).family()).isEqualTo("circuit");
    assertThatThrownBy(() -> Environments.open("lab", Map.of("families", "bol")))
        .hasMessage("unknown family in option families 'bol'; did you mean 'boil'?");
  }

  /** Things are in one place at a time, samples have one temperature, plants one stage. */
  @Property(tries = 60)
  void nothingIsInTwoPlaces(@ForAll @IntRange(max = 3059) int place, @ForAll long seed) {
    LabEpisode episode =
        (LabEpisode) ENVIRONMENT.start(ENVIRONMENT.tasks(Split.TRAIN).get(place), 0);
    World world = episode.world();
    SplittableRandom random = new SplittableRandom(seed);
    for (int step = 0; step < 60 && !episode.ended(); step++) {
      consistent(world, episode.state().facts());
      var admissible = episode.observation().admissible();
      episode.step(
          new dev.agoge.environment.Action(admissible.get(random.nextInt(admissible.size()))));
    }
  }

  private static void consistent(World world, State state) {
    var problem = world.problem();
    var facts =
        Arrays.stream(java.util.stream.IntStream.range(0, problem.factCount()).toArray())
            .filter(f -> problem.holds(state, f))
            .mapToObj(problem::fact)
            .toList();
    for (String predicate : new String[] {"temp", "grown"}) {
      assertThat(facts.stream().filter(f -> f.predicate().equals(predicate)))
          .extracting(f -> f.arguments().getFirst())
          .doesNotHaveDuplicates();
    }
    assertThat(
            facts.stream().filter(f -> f.predicate().equals("in") || f.predicate().equals("held")))
        .extracting(f -> f.arguments().getFirst())
        .doesNotHaveDuplicates();
    for (int t = 0; t < world.things().size(); t++) {
      assertThat(world.is(state, About.LIT, t) && !poweredUp(world, state)).isFalse();
    }
  }

  private static boolean poweredUp(World world, State state) {
    for (int t = 0; t < world.things().size(); t++) {
      if (world.is(state, About.POWERED, t)) {
        return true;
      }
    }
    return false;
  }
}

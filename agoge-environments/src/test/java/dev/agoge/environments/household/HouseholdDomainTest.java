package dev.agoge.environments.household;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Split;
import dev.agoge.environments.planning.GroundProblem;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HouseholdDomainTest {
  private final HouseholdEnvironment environment = new HouseholdEnvironment();

  @Test
  void everyKindOfTheTablesIsNeededByTheTasks() {
    var kinds =
        IntStream.range(0, 3000)
            .mapToObj(i -> environment.layout(new TaskId(Split.TRAIN, Size.FULL, i)))
            .flatMap(l -> l.things().stream().map(t -> t.kind().word()))
            .distinct()
            .toList();
    assertThat(kinds)
        .containsAll(Arrays.stream(ObjectKind.values()).map(ObjectKind::word).toList());
    assertThat(kinds).containsAll(Arrays.stream(LampKind.values()).map(LampKind::word).toList());
  }

  @Test
  void noTaskIsSolvedAtTheStart() {
    for (int i = 0; i < 300; i++) {
      Layout layout = environment.layout(new TaskId(Split.TRAIN, Size.SMALL, i));
      GroundProblem problem = environment.world(layout).problem();
      assertThat(problem.isGoal(problem.initial())).isFalse();
    }
  }

  @Test
  void aThingIsAlwaysWhereItFits() {
    for (int i = 0; i < 600; i++) {
      Layout layout = environment.layout(new TaskId(Split.TRAIN, Size.FULL, i));
      for (Layout.Thing thing : layout.things()) {
        ReceptacleKind place = layout.receptacles().get(thing.place()).kind();
        boolean fits =
            switch (thing.kind()) {
              case ObjectKind object -> object.fits(place);
              case LampKind lamp -> lamp.standsOn(place);
            };
        assertThat(fits).as(layout.toString()).isTrue();
      }
    }
  }
}

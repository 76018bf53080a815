package dev.agoge.environments.household;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Action;
import dev.agoge.environment.Split;
import dev.agoge.environments.household.Layout.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What has not been seen makes no difference to what is shown or to what the expert does: in two
 * rooms that differ only in what lies in receptacles not yet seen, everything goes alike until one
 * of them is seen.
 */
class PartialObservabilityTest {
  private static final HouseholdEnvironment ENVIRONMENT = new HouseholdEnvironment();

  @Property(tries = 100)
  void unseenThingsShowNowhere(
      @ForAll @IntRange(max = 11_999) int index, @ForAll long seed, @ForAll boolean byExpert) {
    Layout layout = ENVIRONMENT.layout(new TaskId(Split.TRAIN, Size.FULL, index));
    SplittableRandom random = new SplittableRandom(seed);
    int steps = 1 + random.nextInt(10);
    HouseholdEpisode first = start(layout);
    List<Action> actions = new ArrayList<>();
    for (int i = 0; i < steps && !first.ended(); i++) {
      actions.add(choose(first, random, byExpert));
      first.step(actions.getLast());
    }
    Layout other = moveUnseen(layout, first.state(), random);
    HouseholdEpisode second = start(other);
    for (Action action : actions) {
      second.step(action);
    }

    assertThat(second.observation().text()).isEqualTo(first.observation().text());
    assertThat(second.observation().admissible()).isEqualTo(first.observation().admissible());
    assertThat(second.progress()).isEqualTo(first.progress());
    assertThat(new HouseholdExpert().next(second)).isEqualTo(new HouseholdExpert().next(first));
    assertThat(second.observation().stateKey().equals(first.observation().stateKey()))
        .isEqualTo(other.equals(layout));
  }

  private HouseholdEpisode start(Layout layout) {
    return HouseholdEpisode.start(ENVIRONMENT.tasks(Split.TRAIN).get(0), ENVIRONMENT.world(layout));
  }

  private static Action choose(
      HouseholdEpisode episode, SplittableRandom random, boolean byExpert) {
    if (byExpert) {
      return new HouseholdExpert().next(episode).orElseThrow();
    }
    List<String> admissible = episode.observation().admissible();
    return new Action(admissible.get(random.nextInt(admissible.size())));
  }

  /** Moves each thing that the agent has not seen to some other place that it has not seen. */
  private static Layout moveUnseen(Layout layout, HouseholdState state, SplittableRandom random) {
    List<Thing> things = new ArrayList<>();
    for (Thing thing : layout.things()) {
      int place = thing.place();
      if (!state.hasSeen(place)) {
        List<Integer> others = new ArrayList<>();
        for (int r = 0; r < layout.receptacles().size(); r++) {
          ReceptacleKind kind = layout.receptacles().get(r).kind();
          if (!state.hasSeen(r)
              && kind != layout.goal().destination()
              && thing.kind() instanceof ObjectKind object
              && object.fits(kind)) {
            others.add(r);
          }
        }
        place = others.isEmpty() ? place : others.get(random.nextInt(others.size()));
      }
      things.add(new Thing(thing.kind(), thing.number(), place));
    }
    return new Layout(layout.goal(), layout.room(), layout.receptacles(), things);
  }
}

package dev.agoge.environments.grid;

import static dev.agoge.environments.grid.Drawn.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environments.grid.Clause.Verb;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GridExpertTest {
  private static final int MANY = 1_000;
  private static final GridEnvironment HIGH = new GridEnvironment();
  private static final GridEnvironment LOW =
      new GridEnvironment(EnumSet.allOf(Family.class), false);

  private static List<String> solve(GridEnvironment grid, Episode episode) {
    List<String> said = new ArrayList<>();
    while (!episode.ended()) {
      Action action = grid.expert().orElseThrow().next(episode).orElseThrow();
      assertThat(episode.observation().admissible()).contains(action.text());
      assertThat(episode.step(action).valid()).isTrue();
      said.add(action.text());
    }
    assertThat(episode.progress()).as(episode.task().id() + " after " + said).isEqualTo(1);
    return said;
  }

  /** Of an attempt that may take as many moves as it likes. */
  private static Episode unhurried(GridEnvironment grid, int index) {
    GridEpisode episode = (GridEpisode) grid.start(grid.tasks(Split.TRAIN).get(index), 1);
    return episode.at(episode.state().withLeft(MANY));
  }

  private static void playAtRandom(Episode episode, int steps, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < steps && !episode.ended(); i++) {
      List<String> actions = episode.observation().admissible();
      episode.step(new Action(actions.get(random.nextInt(actions.size()))));
    }
  }

  @Test
  void everyHeldOutTaskIsSolvedInAsManyStepsAsItsDifficulty() {
    for (Task task : (Iterable<Task>) HIGH.tasks(Split.HELD_OUT).stream()::iterator) {
      assertThat(solve(HIGH, HIGH.start(task, 1))).hasSize(task.difficulty());
    }
  }

  @Property(tries = 80)
  void bySingleMovesTheExpertSolvesThemToo(@ForAll @IntRange(max = 575) int index) {
    solve(LOW, LOW.start(LOW.tasks(Split.HELD_OUT).get(index), 1));
  }

  @Property(tries = 200)
  void theExpertTakesOverFromAnyState(
      @ForAll @IntRange(max = 2999) int index,
      @ForAll @IntRange(max = 200) int steps,
      @ForAll long seed) {
    Episode episode = unhurried(HIGH, index);
    playAtRandom(episode, steps, seed);
    solve(HIGH, episode);
  }

  @Property(tries = 80)
  void bySingleMovesTheExpertTakesOverFromAnyState(
      @ForAll @IntRange(max = 2999) int index,
      @ForAll @IntRange(max = 200) int steps,
      @ForAll long seed) {
    Episode episode = unhurried(LOW, index);
    playAtRandom(episode, steps, seed);
    solve(LOW, episode);
  }

  @Property(tries = 100)
  void theExpertSolvesWithinTheMovesLeftOrSaysThatItCannot(
      @ForAll @IntRange(max = 2999) int index,
      @ForAll @IntRange(max = 60) int steps,
      @ForAll boolean high,
      @ForAll long seed) {
    GridEnvironment grid = high ? HIGH : LOW;
    Episode episode = grid.start(grid.tasks(Split.TRAIN).get(index), 1);
    playAtRandom(episode, steps, seed);
    if (grid.expert().orElseThrow().next(episode).isPresent()) {
      solve(grid, episode);
    }
  }

  @Test
  void withFewerMovesLeftThanItTakesTheExpertGivesUp() {
    Task task = HIGH.tasks(Split.HELD_OUT).get(23);
    GridEpisode start = (GridEpisode) HIGH.start(task, 1);
    Expert expert = HIGH.expert().orElseThrow();
    assertThat(expert.next(start.at(start.state().withLeft(task.difficulty() - 1)))).isEmpty();
    solve(HIGH, start.at(start.state().withLeft(task.difficulty())));
  }

  @Property(tries = 60)
  void eachStepOfTheExpertMakesProgress(@ForAll @IntRange(max = 2999) int index) {
    Episode episode = HIGH.start(HIGH.tasks(Split.TRAIN).get(index), 1);
    assertThat(episode.progress()).isZero();
    while (!episode.ended()) {
      double before = episode.progress();
      episode.step(HIGH.expert().orElseThrow().next(episode).orElseThrow());
      assertThat(episode.progress()).isGreaterThan(before);
    }
    assertThat(episode.progress()).isEqualTo(1);
  }

  @Test
  void theWorkedExampleIsSolvedAsByHand() {
    Drawn drawn =
        new Drawn(
                2,
                """
                #########
                #..k#...#
                #>.bd.r.#
                #...#...#
                #########
                """)
            .object('b', Colour.BLUE, Kind.BALL)
            .object('k', Colour.RED, Kind.KEY)
            .object('r', Colour.RED, Kind.BALL)
            .door('d', Colour.RED, GridState.LOCKED);
    GridEpisode episode =
        drawn.then(drawn.clause(Verb.PICK_UP, 'r', "pick up the red ball")).start(true);
    List<String> said = solve(HIGH, episode);
    assertThat(said).startsWith("pick up blue ball 1").endsWith("pick up red ball 1");
    assertThat(said.stream().filter(s -> !s.startsWith("turn") && !s.startsWith("go forward")))
        .containsExactly(
            "pick up blue ball 1",
            "drop",
            "pick up red key 1",
            "go through red door 1",
            "drop",
            "pick up red ball 1");
  }

  @Test
  void aLostWayToAKeyIsFoundAnew() {
    Drawn drawn =
        new Drawn(
                2,
                """
                #########
                #>k.#...#
                #..xd.r.#
                #...#...#
                #########
                """)
            .object('k', Colour.RED, Kind.KEY)
            .object('x', Colour.GREEN, Kind.BOX)
            .object('r', Colour.RED, Kind.BALL)
            .door('d', Colour.RED, GridState.LOCKED);
    drawn.then(drawn.clause(Verb.PICK_UP, 'r', "pick up the red ball"));
    GridEpisode episode = drawn.start(true);
    say(episode, "pick up red key 1", "go forward", "turn right", "drop", "pick up green box 1");
    solve(HIGH, episode);
  }
}

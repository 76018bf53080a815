package dev.agoge.environments.grid;

import static dev.agoge.environments.grid.Drawn.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.StepResult;
import dev.agoge.environments.grid.Clause.Verb;
import org.junit.jupiter.api.Test;

/** What counts for a mission, and when. */
class MissionTest {
  private static final String PICTURE =
      """
      #########
      #.k.#...#
      #>.bd...#
      #..x#...#
      #########
      """;

  private static Drawn drawn() {
    return new Drawn(2, PICTURE)
        .object('b', Colour.BLUE, Kind.BALL)
        .object('k', Colour.RED, Kind.KEY)
        .object('x', Colour.GREEN, Kind.BOX)
        .door('d', Colour.RED, GridState.CLOSED);
  }

  @Test
  void whatIsDoneBeforeItsTurnDoesNotCount() {
    Drawn drawn = drawn();
    GridEpisode episode =
        drawn
            .then(drawn.clause(Verb.GO_TO, 'k', "go to the red key"))
            .then(drawn.clause(Verb.GO_TO, 'x', "go to the green box"))
            .start(true);
    assertThat(say(episode, "go to green box 1", "go to green box 1").ended()).isFalse();
    StepResult first = say(episode, "go to red key 1");
    assertThat(first.ended()).isFalse();
    assertThat(first.observation().text()).startsWith("done: go to the red key\n");
    assertThat(say(episode, "go to green box 1").ended()).isTrue();
  }

  @Test
  void partsOfOneStageCountInAnyOrder() {
    for (boolean swapped : new boolean[] {false, true}) {
      Drawn drawn = drawn();
      GridEpisode episode =
          drawn
              .then(
                  drawn.clause(Verb.GO_TO, 'k', "go to the red key"),
                  drawn.clause(Verb.GO_TO, 'x', "go to the green box"))
              .start(true);
      say(episode, swapped ? "go to green box 1" : "go to red key 1");
      assertThat(say(episode, swapped ? "go to red key 1" : "go to green box 1").ended()).isTrue();
    }
  }

  @Test
  void anOpenDoorMustBeClosedAndOpenedAnewToCount() {
    Drawn drawn = drawn();
    GridEpisode episode =
        drawn
            .then(drawn.clause(Verb.PICK_UP, 'b', "pick up the blue ball"))
            .then(drawn.clause(Verb.OPEN, 'd', "open the red door"))
            .start(true);
    say(episode, "pick up blue ball 1", "drop", "pick up blue ball 1");
    assertThat(say(episode, "go to red door 1").ended()).isFalse();
    assertThat(say(episode, "open red door 1").ended()).isTrue();
    GridEpisode early = drawn.start(true);
    say(early, "go to blue ball 1", "pick up", "drop");
    assertThat(early.state().done()).isEqualTo(1);
  }

  @Test
  void aDoorOpenedTooEarlyIsClosedAndOpenedByTheExpert() {
    Drawn drawn =
        new Drawn(2, PICTURE.replace('b', '.'))
            .object('k', Colour.RED, Kind.KEY)
            .door('d', Colour.RED, GridState.CLOSED);
    GridEpisode episode =
        drawn
            .then(drawn.clause(Verb.PICK_UP, 'k', "pick up the red key"))
            .then(drawn.clause(Verb.OPEN, 'd', "open the red door"))
            .start(true);
    say(episode, "open red door 1", "pick up red key 1");
    assertThat(new GridExpert(true).next(episode).orElseThrow().text())
        .isEqualTo("close red door 1");
    assertThat(say(episode, "close red door 1", "open red door 1").ended()).isTrue();
  }

  @Test
  void whatIsLaidBesideTheOtherCountsAndNotTheReverse() {
    Drawn drawn = drawn();
    drawn.then(drawn.clause(Verb.PUT_NEXT, 'k', 'x', "put the red key next to the green box"));
    GridEpisode episode = drawn.start(true);
    assertThat(say(episode, "pick up green box 1", "put next to red key 1").ended()).isFalse();
    GridEpisode other = drawn.start(true);
    assertThat(say(other, "pick up red key 1", "put next to green box 1").ended()).isTrue();
  }

  @Test
  void cornersDoNotTouch() {
    Drawn drawn =
        new Drawn(1, "#####\n#>a.#\n#..x#\n#...#\n#####")
            .object('a', Colour.RED, Kind.BALL)
            .object('x', Colour.GREEN, Kind.BOX);
    drawn.then(drawn.clause(Verb.PUT_NEXT, 'a', 'x', "put the red ball next to the green box"));
    GridEpisode episode = drawn.start(true);
    assertThat(say(episode, "pick up red ball 1", "drop").ended()).isFalse();
    assertThat(say(episode, "pick up red ball 1", "put next to green box 1").ended()).isTrue();
  }

  @Test
  void facingCountsAtTheEndOfAnActionOnly() {
    Drawn drawn =
        new Drawn(1, "#####\n#v..#\n#...#\n#.a.#\n#####").object('a', Colour.RED, Kind.BALL);
    GridEpisode episode =
        drawn.then(drawn.clause(Verb.GO_TO, 'a', "go to the red ball")).start(false);
    assertThat(say(episode, "go forward", "turn left", "go forward").ended()).isFalse();
    assertThat(say(episode, "turn right").ended()).isTrue();
  }
}

package dev.agoge.environments.grid;

import static dev.agoge.environments.grid.Drawn.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.StepResult;
import dev.agoge.environments.grid.Clause.Verb;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules, in two rooms drawn by hand. */
class GridRulesTest {
  private static final String PICTURE =
      """
      #########
      #...#...#
      #>b.d.r.#
      #kx.#...#
      #########
      """;

  /** A blue ball ahead, a red key on the right, a green box, a red door, a red ball behind it. */
  private static Drawn drawn(int door) {
    return new Drawn(2, PICTURE)
        .object('b', Colour.BLUE, Kind.BALL)
        .object('k', Colour.RED, Kind.KEY)
        .object('x', Colour.GREEN, Kind.BOX)
        .object('r', Colour.RED, Kind.BALL)
        .door('d', Colour.RED, door);
  }

  private static GridEpisode pickUpRedBall(int door, boolean high) {
    Drawn drawn = drawn(door);
    return drawn.then(drawn.clause(Verb.PICK_UP, 'r', "pick up the red ball")).start(high);
  }

  @Test
  void placesAreToldFromWhereThePlayerStandsAndFaces() {
    GridEpisode episode = pickUpRedBall(GridState.CLOSED, true);
    assertThat(episode.observation().text())
        .startsWith("goal: pick up the red ball\nactions: go to X, pick up X,")
        .endsWith(
            """
            ahead: blue ball 1
            blue ball 1: 1 forward
            red key 1: 1 right
            green box 1: 1 forward, 1 right
            closed red door 1: 3 forward
            you carry nothing
            moves left: 11\
            """);
    assertThat(say(episode, "turn left").observation().text())
        .isEqualTo(
            """
            ahead: 1 free, then wall
            blue ball 1: 1 right
            red key 1: 1 back
            green box 1: 1 back, 1 right
            closed red door 1: 3 right
            you carry nothing
            moves left: 10\
            """);
  }

  @Test
  void theNextRoomIsNotSeenThroughAnOpenDoorButFromItsDoorway() {
    GridEpisode episode = pickUpRedBall(GridState.OPEN, true);
    assertThat(episode.observation().text()).doesNotContain("red ball 1:");
    assertThat(say(episode, "pick up red ball 1").valid()).isFalse();
    say(episode, "go to red door 1", "go forward");
    assertThat(episode.observation().text())
        .contains("open red door 1: you stand in it", "red ball 1: 2 forward", "red key 1: ");
  }

  @Test
  void highActionsWalkAndEndFacingTheThing() {
    GridEpisode episode = pickUpRedBall(GridState.CLOSED, true);
    assertThat(say(episode, "go to green box 1").observation().text())
        .contains("ahead: green box 1");
    assertThat(say(episode, "pick up red key 1").observation().text())
        .contains("you carry red key 1\n");
    assertThat(say(episode, "open red door 1").observation().text())
        .contains("ahead: open red door 1");
  }

  @Test
  void onlyWhatCanBeDoneIsListed() {
    assertThat(pickUpRedBall(GridState.LOCKED, true).observation().admissible())
        .containsExactly(
            "go to blue ball 1",
            "pick up blue ball 1",
            "go to red key 1",
            "pick up red key 1",
            "go to green box 1",
            "pick up green box 1",
            "open green box 1",
            "go to red door 1",
            "turn left",
            "turn right");
    assertThat(pickUpRedBall(GridState.LOCKED, false).observation().admissible())
        .containsExactly("turn left", "turn right", "pick up");
  }

  @Test
  void walksAreNoLowActions() {
    GridEpisode episode = pickUpRedBall(GridState.CLOSED, false);
    assertThat(say(episode, "go to green box 1").valid()).isFalse();
    assertThat(say(episode, "pick up").observation().text()).contains("you carry blue ball 1\n");
  }

  @Test
  void aLockedDoorNeedsAKeyOfItsColourInHand() {
    GridEpisode episode = pickUpRedBall(GridState.LOCKED, true);
    StepResult refused = say(episode, "open red door 1");
    assertThat(refused.valid()).isFalse();
    assertThat(refused.observation().text())
        .startsWith("red door 1 is locked: you need a red key in hand\n");
    assertThat(say(episode, "pick up red key 1", "open red door 1").valid()).isTrue();
    assertThat(say(episode, "close red door 1").observation().text())
        .contains("closed red door 1: 1 forward");
  }

  @Test
  void goingThroughOpensTheDoorAndEndsBehindIt() {
    GridEpisode episode = pickUpRedBall(GridState.CLOSED, true);
    assertThat(say(episode, "go through red door 1").observation().text())
        .isEqualTo(
            """
            ahead: red ball 1
            red ball 1: 1 forward
            open red door 1: 1 back
            you carry nothing
            moves left: 10\
            """);
  }

  @Test
  void handsHoldOneThing() {
    GridEpisode episode = pickUpRedBall(GridState.CLOSED, true);
    say(episode, "pick up blue ball 1");
    StepResult refused = say(episode, "pick up red key 1");
    assertThat(refused.valid()).isFalse();
    assertThat(refused.observation().text()).startsWith("your hands are full");
    assertThat(say(episode, "drop", "pick up red key 1").valid()).isTrue();
  }

  @Test
  void aBoxHidesWhatIsInItUntilItIsOpened() {
    Drawn drawn = drawn(GridState.CLOSED).inside('h', Colour.WHITE, Kind.BALL, 'x');
    GridEpisode episode =
        drawn.then(drawn.clause(Verb.PICK_UP, 'h', "pick up the white ball")).start(true);
    assertThat(episode.observation().text()).doesNotContain("white ball 1");
    assertThat(say(episode, "open green box 1").observation().text())
        .startsWith("white ball 1 was in green box 1, which falls apart\nahead: white ball 1\n")
        .doesNotContain("green box 1:");
    assertThat(say(episode, "pick up white ball 1").ended()).isTrue();
  }

  @Test
  void anEmptyBoxStaysAndIsKnownToBeEmpty() {
    GridEpisode episode = pickUpRedBall(GridState.CLOSED, true);
    assertThat(say(episode, "open green box 1").observation().text())
        .startsWith("green box 1 is empty\nahead: empty green box 1\n");
    assertThat(say(episode, "toggle").valid()).isFalse();
    assertThat(episode.observation().admissible()).doesNotContain("open green box 1");
  }

  @Test
  void articlesCaseAndNumbersThatSayNothingMayBeLeftOut() {
    GridEpisode episode = pickUpRedBall(GridState.CLOSED, true);
    assertThat(say(episode, " Go to  the Blue ball").valid()).isTrue();
    assertThat(say(episode, "go to ball").valid()).isFalse();
  }

  @Test
  void theGoalPaysOneAndEndsTheEpisode() {
    GridEpisode episode = pickUpRedBall(GridState.CLOSED, true);
    assertThat(say(episode, "go through red door 1").reward()).isZero();
    StepResult last = say(episode, "pick up red ball 1");
    assertThat(last.reward()).isEqualTo(1);
    assertThat(last.ended()).isTrue();
    assertThat(last.observation().admissible()).isEqualTo(List.of());
    assertThat(episode.progress()).isEqualTo(1);
  }

  @Test
  void whatIsDoneTakesAMoveAndWhatCannotBeDoneTakesNone() {
    GridEpisode episode = pickUpRedBall(GridState.CLOSED, true);
    String key = episode.observation().stateKey();
    assertThat(say(episode, "drop", "open blue ball 1", "dance").observation().text())
        .endsWith("moves left: 11");
    assertThat(episode.observation().stateKey()).isEqualTo(key);
    assertThat(say(episode, "turn left").observation().text()).endsWith("moves left: 10");
    say(episode, "turn left", "turn left", "turn left");
    assertThat(episode.observation().stateKey()).isNotEqualTo(key);
  }

  @Test
  void withoutMovesLeftTheAttemptEndsUnsolved() {
    GridEpisode episode = pickUpRedBall(GridState.CLOSED, true);
    for (int i = 0; i < 10; i++) {
      assertThat(say(episode, "turn left").ended()).isFalse();
    }
    StepResult last = say(episode, "turn left");
    assertThat(last.ended()).isTrue();
    assertThat(last.reward()).isZero();
    assertThat(last.observation().admissible()).isEqualTo(List.of());
    assertThat(episode.progress()).isLessThan(1);
  }

  @Test
  void theLastMoveMayDoTheMission() {
    GridEpisode episode = pickUpRedBall(GridState.CLOSED, true);
    for (int i = 0; i < 9; i++) {
      say(episode, "turn left");
    }
    StepResult last = say(episode, "go through red door 1", "pick up red ball 1");
    assertThat(last.reward()).isEqualTo(1);
    assertThat(last.observation().text()).endsWith("moves left: 0");
  }
}

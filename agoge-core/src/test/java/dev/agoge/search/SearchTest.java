package dev.agoge.search;

import static dev.agoge.agent.Agent.ContextStyle.CURRENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.agent.Agent;
import dev.agoge.agent.Decision;
import dev.agoge.agent.Letters;
import dev.agoge.agent.Parrot;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Task;
import dev.agoge.model.SamplingSettings;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.rollout.RolloutEngine;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.rollout.Stairs;
import dev.agoge.search.SearchTree.Branch;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchTest {
  private static final Stairs STAIRS = new Stairs(1);

  static Stream<Search> askingOnce() {
    return Stream.of(
        new NoSearch(),
        new BestOfN(1, Evaluator.ROLLOUT, 1),
        new Beam(2, 3, 1, Evaluator.PROGRESS, 1),
        new Minimax(3, 1, Evaluator.ROLLOUT, 1),
        new MonteCarloTreeSearch(8, 1, 1, Evaluator.ROLLOUT, 2),
        new Vote(1, 0, 100));
  }

  static Stream<Search> lookingAhead() {
    return Stream.of(
        new BestOfN(8, Evaluator.PROGRESS, 1),
        new BestOfN(0, Evaluator.ROLLOUT, 4),
        new Beam(2, 2, 0, Evaluator.PROGRESS, 1),
        new Minimax(2, 0, Evaluator.PROGRESS, 1),
        new MonteCarloTreeSearch(24, 1, 0, Evaluator.PROGRESS, 1));
  }

  static Trajectory play(Environment environment, Task task, ActorFactory actors) {
    return new RolloutEngine(environment, new RolloutLimits(environment.spec().stepLimit(), 1))
        .play(List.of(new PlannedEpisode("e", task, 7, "g")), actors)
        .getFirst();
  }

  static Trajectory search(Environment environment, Task task, Search search, ActorFactory policy) {
    return play(environment, task, Searching.with(search, environment.spec(), policy));
  }

  private static ActorFactory parrot() {
    return Actors.model(Agent.of("w"), new Parrot());
  }

  @ParameterizedTest
  @MethodSource("askingOnce")
  void aSearchThatAsksForOneAnswerPlaysAsThePolicy(Search search) {
    Trajectory alone = play(STAIRS, Stairs.task("t", 4), parrot());
    Trajectory searched = search(STAIRS, Stairs.task("t", 4), search, parrot());
    assertThat(searched.steps())
        .usingRecursiveComparison()
        .ignoringFields("attachments", "calls.nanos")
        .isEqualTo(alone.steps());
    assertThat(searched.steps())
        .allSatisfy(s -> assertThat(SearchTree.of(s).orElseThrow().asked()).isEqualTo(1));
  }

  @ParameterizedTest
  @MethodSource("askingOnce")
  void soDoesOneOfAnAgentThatThinksInWordsFirst(Search search) {
    var agent = new Agent("w", "", List.of(), CURRENT, true, SamplingSettings.PLAIN, 4);
    ActorFactory policy = Actors.model(agent, new Parrot());
    Trajectory alone = play(STAIRS, Stairs.task("t", 4), policy);
    Trajectory searched = search(STAIRS, Stairs.task("t", 4), search, policy);
    assertThat(searched.steps())
        .usingRecursiveComparison()
        .ignoringFields("attachments", "calls.nanos")
        .isEqualTo(alone.steps());
    assertThat(searched.steps().getFirst().calls()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("lookingAhead")
  void whoLooksAheadClimbsStraightUp(Search search) {
    Trajectory searched = search(STAIRS, Stairs.task("t", 4), search, parrot());
    assertThat(searched.success()).isTrue();
    if (search instanceof BestOfN best && best.evaluator() == Evaluator.ROLLOUT) {
      return; // A play-out from a lower stair may end as well.
    }
    assertThat(searched.steps()).extracting(Step::action).containsOnly("up").hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("lookingAhead")
  void whatWasChosenStandsInTheTrajectoryAsIfItHadBeenSaidAtOnce(Search search) {
    Trajectory searched = search(STAIRS, Stairs.task("t", 4), search, parrot());
    var letters = new Letters();
    for (int s = 0; s < searched.steps().size(); s++) {
      Step step = searched.steps().get(s);
      ModelCall call = step.calls().getFirst();
      assertThat(step.calls()).hasSize(1);
      assertThat(call.parent()).isEqualTo(s - 1);
      assertThat(letters.decode(call.output())).isEqualTo(step.action());
      assertThat(letters.show(call.appended()))
          .isEqualTo("<|obs|>" + step.observation() + "<|act|>");
    }
  }

  @Test
  void theSameSeedThinksTheSame() {
    var search = new MonteCarloTreeSearch(12, 1, 3, Evaluator.ROLLOUT, 1);
    Trajectory once = search(STAIRS, Stairs.task("t", 3), search, parrot());
    Trajectory again = search(STAIRS, Stairs.task("t", 3), search, parrot());
    assertThat(again.steps().stream().map(SearchTree::of).toList())
        .isEqualTo(once.steps().stream().map(SearchTree::of).toList());
  }

  @Test
  void visitsGatherWhereTheValueIs() {
    Trajectory searched =
        search(
            STAIRS,
            Stairs.task("t", 10),
            new MonteCarloTreeSearch(60, 0.5, 0, Evaluator.PROGRESS, 1),
            Actors.random());
    List<Branch> tree = SearchTree.of(searched.steps().getFirst()).orElseThrow().branches();
    assertThat(tree).extracting(Branch::action).containsExactly("up", "down", "stay");
    assertThat(tree.stream().mapToInt(Branch::visits).sum()).isEqualTo(60);
    assertThat(tree.getFirst().visits()).isGreaterThan(40);
    assertThat(tree.getFirst().chosen()).isTrue();
  }

  /** By hand: o wins nowhere at once, x forks with 2 (lines 0-1-2 and 2-5-8) and wins after. */
  @ParameterizedTest
  @MethodSource("players")
  void aForcedWinIsFound(Search search) {
    Trajectory game = search(new Noughts(), Noughts.board("x.......o"), search, Actors.random());
    // x at 0, o at 8 and x's mark is missing: it is x's turn after o's.
    assertThat(game.episodeReturn(0)).isEqualTo(1);
  }

  static Stream<Search> players() {
    return Stream.of(new Minimax(5, 0, Evaluator.ROLLOUT, 1));
  }

  @Test
  void valuesOfTheTreeAreThoseOfTheGame() {
    // x to move with 0 and 4 taken wins at 8 at once; o threatens 2-5-8 with 2 and 5.
    Trajectory game =
        search(
            new Noughts(),
            Noughts.board("x.o.xo..."),
            new Minimax(5, 0, Evaluator.ROLLOUT, 1),
            Actors.random());
    List<Branch> tree = SearchTree.of(game.steps().getFirst()).orElseThrow().branches();
    Branch win = tree.stream().filter(b -> b.action().equals("8")).findFirst().orElseThrow();
    assertThat(win.value()).isEqualTo(1);
    assertThat(win.chosen()).isTrue();
    assertThat(win.ended()).isTrue();
    // Everything else lets o win at 8 and leaves the least that o can do to x.
    for (Branch other : tree) {
      if (!other.equals(win)) {
        assertThat(other.value())
            .isEqualTo(
                other.branches().stream()
                    .min(Comparator.comparingDouble(Branch::value))
                    .orElseThrow()
                    .value());
        assertThat(other.value()).isEqualTo(-1);
      }
    }
  }

  @Test
  void whatCannotForkIsRefusedBeforeAnythingRuns() {
    var towers = new Towers(false).spec();
    assertThatThrownBy(
            () -> Searching.with(new BestOfN(4, Evaluator.ROLLOUT, 1), towers, Actors.random()))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(
            "search best-of-n tries actions out in forks of an episode, and environment towers-v1"
                + " cannot fork; vote needs no forks");
    assertThatThrownBy(
            () ->
                Searching.with(
                    new BestOfN(4, Evaluator.PROGRESS, 1), new Noughts().spec(), Actors.random()))
        .hasMessageContaining("use evaluator=rollout");
    assertThatThrownBy(
            () ->
                Searching.with(
                    new Beam(1, 1, 1, Evaluator.ROLLOUT, 1), new Noughts().spec(), Actors.random()))
        .hasMessageContaining("use minimax or mcts");
  }

  @Test
  void aPlayerThatCannotBeCopiedSaysSo() {
    ActorFactory stubborn = (episode, player, seed) -> observation -> Decision.of("up");
    assertThatThrownBy(() -> search(STAIRS, Stairs.task("t", 2), new Vote(2, 0, 9), stubborn))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("Actors.memoryless");
  }
}

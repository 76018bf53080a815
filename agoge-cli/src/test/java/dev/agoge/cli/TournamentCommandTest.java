package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TournamentCommandTest {

  private static Said kuhn(String... more) {
    Object[] all = new Object[4 + more.length];
    System.arraycopy(new Object[] {"tournament", "games", "--option", "game=kuhn"}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    return Said.by(all);
  }

  @Test
  void theDocumentHasTheTableTheRatingsAndTheExploitability() {
    JsonNode document = kuhn("--agents", "random,expert", "--tasks", "150", "--json").json();
    JsonNode tournament = document.path("tournament");
    assertThat(tournament.path("episodes").asInt()).isEqualTo(4 * 150);
    assertThat(tournament.path("crossPlay").path("cells").size()).isEqualTo(4);
    double first = tournament.path("elo").path(0).path("rating").path("mean").asDouble();
    double second = tournament.path("elo").path(1).path("rating").path("mean").asDouble();
    assertThat(first + second).isBetween(2999.9, 3000.1);
    assertThat(second).isGreaterThan(first);
    JsonNode exploited = document.path("exploitability");
    assertThat(exploited.path(0).path("measured").path("exploitability").asDouble())
        .isGreaterThan(0.3);
    assertThat(exploited.path(1).path("measured").path("exploitability").asDouble())
        .isLessThan(0.1);
  }

  @Test
  void peopleGetATableAndTheWinner() {
    Said said = kuhn("--agents", "random,expert", "--tasks", "100");
    assertThat(said.out())
        .contains("expert           against random")
        .contains("of 12 information sets seen")
        .contains("expert leads on games-v1 with game=kuhn: Elo ")
        .contains("next: agoge eval games");
    assertThat(kuhn("--agents", "random,expert", "--tasks", "20", "--quiet").out().lines())
        .hasSize(1);
  }

  @Test
  void gamesWithoutAMeasureHaveNone() {
    Said said =
        Said.by(
            "tournament",
            "games",
            "--option",
            "game=impostor",
            "--agents",
            "random,expert",
            "--tasks",
            "10",
            "--json");
    assertThat(said.json().path("exploitability").size()).isZero();
    assertThat(said.json().path("tournament").path("episodes").asInt()).isEqualTo(40);
  }

  @Test
  void wrongUseIsToldInOneLine() {
    kuhn("--agents", "random").refused(2, "name two or more");
    kuhn("--agents", "random,random").refused(2, "takes part twice");
    kuhn("--agents", "random,runs/nowhere").refused(2, "no agent 'runs/nowhere'");
    Said.by("tournament", "games", "--agents", "random,expert")
        .refused(2, "needs one game of several players");
    Said.by("tournament", "crafting", "--agents", "random,expert").refused(2, "has one seat");
  }

  @Test
  void anAgentIsMeasuredInTheSeatThatIsLeftToIt() {
    Object[] common = {
      "eval", "games", "--option", "game=tictactoe", "--option", "opponent=seats", "--tasks", "60"
    };
    double expert = returns(common, "--agent", "expert", "--seat", "first=random");
    double random = returns(common, "--agent", "random", "--seat", "first=expert");
    assertThat(expert).isGreaterThan(0.3);
    assertThat(random).isLessThan(-0.3);
    Said said = Said.by(with(common, "--agent", "expert", "--seat", "first=random"));
    assertThat(said.out())
        .contains(
            "expert (second; first: random) on games-v1 with game=tictactoe, opponent=seats,"
                + " held-out")
        .contains(", return +");
    Said.by(with(common, "--agent", "expert", "--seat", "frist=random"))
        .refused(2, "did you mean 'first'?");
    Said.by(with(common, "--agent", "expert", "--seat", "first=random", "--seat", "second=random"))
        .refused(2, "leave one to --agent");
  }

  private static double returns(Object[] common, Object... more) {
    Object[] all = with(with(common, more), "--json");
    return Said.by(all).json().path("returns").path("mean").asDouble();
  }

  private static Object[] with(Object[] some, Object... more) {
    Object[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}

package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.search.Searches;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SearchTest {
  @TempDir Path folder;

  private static Said eval(Object... more) {
    Object[] all = new Object[more.length + 6];
    System.arraycopy(
        new Object[] {"eval", "crafting", "--agent", "random", "--tasks", "3"}, 0, all, 0, 6);
    System.arraycopy(more, 0, all, 6, more.length);
    return Said.by(all);
  }

  @Test
  void whatWasThoughtIsReportedKeptAndDrawn() {
    Path run = folder.resolve("run");
    String search = "best-of-n:candidates=0,evaluator=progress";
    assertThat(eval("--search", search, "--out", run).out())
        .contains("search " + search + ": the agent was asked", "(privileged)", "--tree 1");
    assertThat(Said.by("show", run, "1", "--tree", "1").out())
        .contains("step 1  > ", "(best-of-n: asked 1 time, 0 tokens, ", "◀ chosen");
    JsonNode trees = Said.by("show", run, "1", "--tree", "--json").json();
    assertThat(trees.path(0).path("step").asInt()).isEqualTo(1);
    assertThat(trees.path(0).path("tree").path("branches").size()).isGreaterThan(1);
    assertThat(Said.by("show", run, "1").out()).doesNotContain("shown beside it");
    Said.by("show", run, "1", "--tree", "99").refused(2, "the episode has steps 1 to");
    Said.by("show", run, "--tree", "1").refused(2, "--tree is of an episode");
  }

  @Test
  void costStandsInTheDocument() {
    JsonNode cost = eval("--search", "vote:ahead=2", "--json").json().path("search");
    assertThat(cost.path("method").asString()).isEqualTo("vote:ahead=2");
    assertThat(cost.path("privileged").asBoolean()).isFalse();
    assertThat(cost.path("asked").asDouble()).isGreaterThan(cost.path("steps").asDouble());
    assertThat(eval("--json").json().path("search").isNull()).isTrue();
  }

  @Test
  void mistakesAreToldInALine() {
    eval("--search", "mtcs").refused(2, "did you mean 'mcts'?");
    eval("--search", "vote:lead=3").refused(2, "unknown key 'search.lead'");
    eval("--search", "vote:3").refused(2, "'3' is not of the form KEY=VALUE");
    eval("--search", "beam:width=0")
        .refused(2, "search.width must be a whole number of at least 1");
  }

  @Test
  void theHelpNamesEveryMethod() {
    String help = Said.by("eval", "--help").out();
    Searches.methods().keySet().stream()
        .filter(name -> !name.equals("none"))
        .forEach(name -> assertThat(help).contains(name + ":"));
  }
}

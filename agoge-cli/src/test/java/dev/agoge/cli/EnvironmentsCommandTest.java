package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Environments;
import dev.agoge.environment.Wrappers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EnvironmentsCommandTest {

  @Test
  void theListHasALineEachAndNoOptions() {
    Said said = Said.by("environments");
    assertThat(said.out().lines())
        .hasSizeLessThan(Environments.providers().size() + 8)
        .anyMatch(l -> l.matches("household +six families of chores.*"))
        .noneMatch(l -> l.contains("--option"));
    JsonNode json = Said.by("environments", "--json").json();
    assertThat(json.path("environments").size()).isEqualTo(Environments.providers().size());
    assertThat(json.path("wrappers").size()).isEqualTo(Wrappers.all().size());
  }

  @Test
  void oneOfThemIsDescribedWithItsOptions() {
    assertThat(Said.by("environments", "grid").out())
        .startsWith("grid: ")
        .contains("  --option ", "next: agoge play grid");
    JsonNode json = Said.by("environments", "household", "--json").json();
    assertThat(json.path("options").has("families")).isTrue();
    Said.by("environments", "hosehold").refused(2, "did you mean 'household'?");
  }

  @Test
  void wrappersAreDescribedByName() {
    assertThat(Said.by("environments", "wrappers").out().lines())
        .hasSizeGreaterThan(Wrappers.all().size())
        .anyMatch(l -> l.contains("history:N"));
  }
}

package dev.agoge.environments.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnProblemTest {
  @TempDir Path folder;
  private final Map<String, String> options = new HashMap<>();

  @BeforeEach
  void writeFiles() throws IOException {
    put("domain", Samples.SWITCHES);
    put("problem", Samples.SWITCHES_PROBLEM);
  }

  private void put(String option, String text) throws IOException {
    Path file = folder.resolve(option + ".txt");
    Files.writeString(file, text);
    options.put(option, file.toString());
  }

  private Environment open() {
    return Environments.open("planning", options);
  }

  @Test
  void a_domain_of_ones_own_plays_with_generated_words() {
    Environment environment = open();
    assertThat(environment.tasks(Split.HELD_OUT).size()).isEqualTo(1);
    Task task = environment.tasks(Split.HELD_OUT).get(0);
    Episode episode = environment.start(task, 1);
    assertThat(episode.observation().text())
        .isEqualTo(
            """
            Goal: kitchen is at; for every lamp l: (l is lit or l is broken).
            Now: hall is at; l2 is lit; kitchen is dark; l1 is in kitchen; l2 is in kitchen; \
            c1 is in hall; hall is door kitchen.\
            """);
    assertThat(episode.observation().admissible())
        .containsExactly("walk hall kitchen", "flip hall", "smash c1 hall");
    assertThat(episode.progress()).isEqualTo(0.25);
    var expert = environment.expert().orElseThrow();
    for (Optional<Action> a = expert.next(episode); a.isPresent(); a = expert.next(episode)) {
      episode.step(a.get());
    }
    assertThat(episode.ended()).isTrue();
  }

  @Test
  void a_side_file_gives_other_words() throws IOException {
    put(
        "texts",
        """
        # wording
        intro: You keep a lighthouse.
        predicate at: you are in the {r}
        predicate door:
        action walk: go to {to} from {from}
        result walk: You are in the {to} now.
        object hall: great hall
        """);
    Environment environment = open();
    Episode episode = environment.start(environment.tasks(Split.TRAIN).get(0), 1);
    assertThat(episode.observation().text())
        .startsWith("You keep a lighthouse.\nGoal: you are in the kitchen; for every")
        .contains("\nNow: you are in the great hall; l2 is lit; kitchen is dark; l1")
        .doesNotContain("door");
    assertThat(episode.step(new Action("go to kitchen from great hall")).observation().text())
        .endsWith("\nYou are in the kitchen now.");
  }

  @Test
  void mistakes_in_a_side_file_are_named_with_their_line() throws IOException {
    put("texts", "\npredicate lid: x\n");
    assertThatThrownBy(this::open)
        .hasMessage(
            options.get("texts")
                + ":2:1: unknown predicate 'lid'; did you mean 'lit'?; names are the domain's");
    put("texts", "action walk: go {there}");
    assertThatThrownBy(this::open)
        .hasMessageContaining(":1:1: unknown placeholder 'there'; known: from, to");
    put("texts", "action walk: go");
    assertThatThrownBy(this::open)
        .hasMessageEndingWith(
            "(walk hall kitchen) and (walk kitchen hall) both read 'go'; give their actions"
                + " different templates in the texts file");
  }

  @Test
  void options_that_do_not_fit_together_are_refused() {
    options.remove("problem");
    assertThatThrownBy(this::open)
        .hasMessage("environment planning: options domain and problem belong together; give both");
    options.put("problem", folder.resolve("none.pddl").toString());
    assertThatThrownBy(this::open)
        .hasMessageContaining("option problem: there is no file")
        .hasMessageContaining("none.pddl");
  }

  @Test
  void a_goal_that_holds_at_the_start_is_refused() throws IOException {
    put("problem", Samples.SWITCHES_PROBLEM.replaceAll("(?s)\\(:goal.*", "(:goal (at hall)))"));
    assertThatThrownBy(this::open)
        .hasMessageEndingWith(":1:1: the goal holds at the start; ask for something in :goal");
  }
}

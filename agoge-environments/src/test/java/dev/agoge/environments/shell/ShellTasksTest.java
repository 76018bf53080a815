package dev.agoge.environments.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShellTasksTest {
  private static final Environment SHELL = Environments.open("shell", Map.of("choices", "on"));
  private static final Expert EXPERT = SHELL.expert().orElseThrow();

  /** Steps to the end, at most thirty. */
  private static int solve(Episode episode) {
    int steps = 0;
    double reward = 0;
    while (!episode.ended() && steps < 30) {
      Action action = EXPERT.next(episode).orElseThrow();
      assertThat(episode.observation().admissible()).contains(action.text());
      var result = episode.step(action);
      assertThat(result.valid()).as("%s in %s", action, episode.task().id()).isTrue();
      reward += result.reward();
      steps++;
    }
    assertThat(reward).as(episode.task().id()).isEqualTo(1);
    return steps;
  }

  @Test
  void theExpertSolvesEveryTaskOutsideTrainingInAsManyStepsAsItsDifficulty() {
    for (Split split : List.of(Split.VALIDATION, Split.HELD_OUT)) {
      for (Task task : (Iterable<Task>) SHELL.tasks(split).stream()::iterator) {
        assertThat(solve(SHELL.start(task, 0)))
            .as(task.id())
            .isLessThanOrEqualTo(task.difficulty());
      }
    }
  }

  @Property(tries = 100)
  void theExpertTakesOverFromWhereverChanceLed(
      @ForAll @IntRange(max = 2999) int index,
      @ForAll @IntRange(max = 15) int steps,
      @ForAll long seed) {
    Episode episode = SHELL.start(SHELL.tasks(Split.TRAIN).get(index), 1);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < steps; i++) {
      List<String> actions =
          episode.observation().admissible().stream().filter(a -> !ends(a)).toList();
      episode.step(new Action(actions.get(random.nextInt(actions.size()))));
    }
    solve(episode);
  }

  private static boolean ends(String action) {
    return action.equals("done") || action.startsWith("submit");
  }

  @Property(tries = 60)
  void theExpertRepairsDamage(@ForAll @IntRange(max = 2999) int index, @ForAll long seed) {
    Episode episode = SHELL.start(SHELL.tasks(Split.TRAIN).get(index), 1);
    List<String> damage =
        List.of(
            "rm -r /home/user/*",
            "chmod -R 0 /home/user",
            "touch /home/user/junk",
            "mkdir -p a/b/c && cd a/b/c",
            "for f in */*; do echo x > $f; done",
            "mv * /tmp",
            "cd / && chmod 500 /home/user");
    SplittableRandom random = new SplittableRandom(seed);
    episode.step(new Action(damage.get(random.nextInt(damage.size()))));
    episode.step(new Action(damage.get(random.nextInt(damage.size()))));
    int steps = 0;
    while (!episode.ended() && steps++ < 60) {
      episode.step(EXPERT.next(episode).orElseThrow());
    }
    assertThat(episode.progress()).isEqualTo(1);
  }

  @Test
  void tasksAreManyDistinctAndOfOneSplitEach() {
    Set<String> contents = new HashSet<>();
    int count = 0;
    for (Split split : Split.values()) {
      List<Task> tasks = SHELL.tasks(split).stream().toList();
      count += tasks.size();
      tasks.forEach(t -> contents.add(t.content()));
      assertThat(tasks).allMatch(t -> PuzzleMaker.splitOf(t.content()) == split);
    }
    assertThat(count).isEqualTo(3000 + 240 + 480);
    assertThat(contents).hasSize(count);
  }

  @Test
  void newTasksAreMadeOfWordsThatTrainingNeverSees() {
    Stream.of(
            Vocabulary.RESERVED.files(), Vocabulary.RESERVED.words(), Vocabulary.RESERVED.folders())
        .flatMap(List::stream)
        .forEach(
            word -> {
              assertThat(Vocabulary.KNOWN.files()).doesNotContain(word);
              assertThat(Vocabulary.KNOWN.words()).doesNotContain(word);
              assertThat(Vocabulary.KNOWN.folders()).doesNotContain(word);
            });
    assertThat(SHELL.tasks(Split.HELD_OUT).stream().filter(t -> t.family().endsWith("-new")))
        .hasSize(240);
  }

  @Test
  void optionsKeepFamiliesAndBadOnesAreNamed() {
    var some = Environments.open("shell", Map.of("families", "decode, config"));
    assertThat(some.tasks(Split.TRAIN).stream().map(Task::family).distinct())
        .containsExactlyInAnyOrder("decode", "config");
    assertThatThrownBy(() -> Environments.open("shell", Map.of("families", "decod")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "unknown family in option families of environment shell 'decod';"
                + " did you mean 'decode'?");
  }

  @Test
  void actionsAreListedWithChoicesOnly() {
    Environment open = new ShellEnvironment();
    assertThat(open.spec().listsAdmissible()).isFalse();
    assertThat(open.start(open.tasks(Split.TRAIN).get(0), 0).observation().admissible()).isEmpty();
    assertThat(SHELL.spec().listsAdmissible()).isTrue();
    assertThatThrownBy(() -> Environments.open("shell", Map.of("choices", "yes")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("unknown value of option choices of environment shell 'yes'");
  }

  @Test
  void noWrongLineLeadsToTheGoal() {
    for (Task task : (Iterable<Task>) SHELL.tasks(Split.HELD_OUT).stream()::iterator) {
      ShellEpisode start = (ShellEpisode) SHELL.start(task, 0);
      for (String line : start.puzzle().others()) {
        Episode episode = start.fork();
        episode.step(new Action(line));
        assertThat(episode.step(new Action("done")).reward())
            .as(line + " in " + task.id())
            .isZero();
      }
    }
  }

  @Test
  void tasksOfNoSplitAreRefused() {
    Task good = SHELL.tasks(Split.VALIDATION).get(0);
    SHELL.start(good, 0);
    refused("shell-v1", "train-nothing-1", Split.TRAIN, "x");
    refused("shell-v2", good.id(), good.split(), good.content());
    refused("shell-v1", good.id(), Split.TRAIN, good.content());
    refused("shell-v1", good.id(), good.split(), "x");
    refused("shell-v1", "validation-config-00", good.split(), good.content());
    refused("shell-v1", "validation-config-16", good.split(), beyond());
  }

  private static String beyond() {
    return PuzzleMaker.make(Split.VALIDATION, Family.CONFIG, 16).digest();
  }

  private static void refused(String environment, String id, Split split, String content) {
    Task stranger = new Task(environment, id, split, "config", 3, content);
    assertThatThrownBy(() -> SHELL.start(stranger, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task " + id + " of " + environment + " is not a task of shell-v1");
  }
}

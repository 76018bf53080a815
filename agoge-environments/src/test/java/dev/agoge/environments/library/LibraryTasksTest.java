package dev.agoge.environments.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LibraryTasksTest {
  private static final LibraryEnvironment LIBRARY = new LibraryEnvironment();
  private static final LibraryExpert EXPERT = new LibraryExpert();

  private static Inquiry inquiry(Task task) {
    return ((LibraryEpisode) LIBRARY.start(task, 1)).inquiry();
  }

  private static List<Task> heldOut() {
    return LIBRARY.tasks(Split.HELD_OUT).stream().toList();
  }

  @Test
  void theExpertSolvesEveryHeldOutTaskBySearchingAndOpeningOncePerHop() {
    for (Task task : heldOut()) {
      Episode episode = LIBRARY.start(task, 1);
      // Less where one search finds two articles of the chain.
      assertThat(stepsOfExpert(episode))
          .as(task.id())
          .isBetween(task.difficulty() + 2, 2 * task.difficulty() + 1);
      assertThat(episode.progress()).as(task.id()).isEqualTo(1);
    }
  }

  /** Each action must be listed, which is also the proof that names come from what was read. */
  private static int stepsOfExpert(Episode episode) {
    int steps = 0;
    while (!episode.ended()) {
      double before = episode.progress();
      Action action = EXPERT.next(episode).orElseThrow();
      assertThat(episode.observation().admissible()).contains(action.text());
      episode.step(action);
      assertThat(episode.progress()).isGreaterThanOrEqualTo(before);
      steps++;
    }
    return steps;
  }

  @Property(tries = 100)
  void theExpertTakesOverFromAnyReading(
      @ForAll @IntRange(max = 479) int index,
      @ForAll @IntRange(max = 12) int steps,
      @ForAll long seed) {
    Episode episode = LIBRARY.start(LIBRARY.tasks(Split.HELD_OUT).get(index), 1);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < steps; i++) {
      List<String> actions =
          episode.observation().admissible().stream().filter(a -> !a.startsWith("answer")).toList();
      assertThat(actions).hasSizeLessThan(500);
      episode.step(new Action(actions.get(random.nextInt(actions.size()))));
    }
    stepsOfExpert(episode);
    assertThat(episode.progress()).isEqualTo(1);
  }

  @Test
  void theAnswerStandsInTheLastArticleOfTheChain() {
    for (Task task : heldOut()) {
      Inquiry inquiry = inquiry(task);
      Question question = inquiry.question();
      assertThat(question.chain()).hasSize(question.family().hops()).doesNotHaveDuplicates();
      if (question.family().label().startsWith("bridge")) {
        Entity last = question.chain().getLast();
        String text = inquiry.world().article(last.number()).text();
        assertThat(text).as(task.id()).contains(question.answer());
        assertThat(question.text()).doesNotContain(" " + question.answer());
      }
    }
  }

  @Test
  void comparisonsAreDecidedByTheYearsInTwoArticles() {
    for (Task task : heldOut()) {
      Inquiry inquiry = inquiry(task);
      Question question = inquiry.question();
      if (question.family().label().startsWith("comparison")) {
        int half = question.chain().size() / 2;
        Article one = article(inquiry, half - 1);
        Article other = article(inquiry, 2 * half - 1);
        boolean first = year(one) < year(other);
        assertThat(question.answer())
            .isEqualTo(first ? one.subject().name() : other.subject().name());
      }
    }
  }

  private static Article article(Inquiry inquiry, int place) {
    return inquiry.world().article(inquiry.question().chain().get(place).number());
  }

  private static int year(Article article) {
    return Integer.parseInt(article.years().getFirst());
  }

  @Test
  void onePersonFitsAnIntersection() {
    for (Task task : heldOut()) {
      Inquiry inquiry = inquiry(task);
      Question question = inquiry.question();
      if (question.seeksPerson()) {
        List<String> fitting =
            IntStream.range(0, inquiry.world().size())
                .mapToObj(inquiry.world()::entity)
                .filter(
                    e -> {
                      String both = e.value(Relation.BIRTHPLACE) + " " + e.value(Relation.MEMBER);
                      return both.equals(question.lastSearch());
                    })
                .map(Entity::name)
                .toList();
        assertThat(fitting).containsExactly(question.answer());
      }
    }
  }

  @Test
  void familiesTakeTurnsAndTheHopsOptionKeepsSome() {
    assertThat(heldOut().stream().limit(8).map(Task::family).distinct()).hasSize(8);
    List<Task> two =
        Environments.open("library", Map.of("hops", "2")).tasks(Split.HELD_OUT).stream().toList();
    assertThat(two.stream().map(Task::family).distinct())
        .containsExactly("bridge-2", "comparison-2", "intersection-2");
    assertThat(heldOut()).containsAll(two);
    assertThat(Environments.open("library", Map.of("hops", "1-2")).tasks(Split.TRAIN).size())
        .isEqualTo(1200);
  }

  @Test
  void badHopsAreRefusedWithTheRange() {
    for (String hops : List.of("0", "5", "3-2", "many", "")) {
      assertThatThrownBy(() -> Environments.open("library", Map.of("hops", hops)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("give one number or a range within 1-4");
    }
  }

  @Test
  void aTaskOfAnotherEnvironmentIsRefused() {
    Task foreign = new Task("other-v1", "train-bridge-1-0", Split.TRAIN, "f", 1, "c");
    Task unknown = new Task("library-v1", "train-bridge-5-0", Split.TRAIN, "f", 1, "c");
    Task other = new Task("library-v1", "train-comparison-3-0", Split.TRAIN, "f", 1, "c");
    for (Task task : List.of(foreign, unknown, other)) {
      assertThatThrownBy(() -> LIBRARY.start(task, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is not a task of library-v1");
    }
  }
}

package dev.agoge.environments.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
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

class ShopTasksTest {
  private static final ShopEnvironment SHOP = new ShopEnvironment();
  private static final ShopExpert EXPERT = new ShopExpert();

  private static Goal goal(Split split, int index) {
    return ((ShopEpisode) SHOP.start(SHOP.tasks(split).get(index), 1)).errand().goal();
  }

  @Test
  void theCatalogueHasTwoThousandProductsInATree() {
    Store store = Store.shipped();
    assertThat(store.size()).isEqualTo(52 * 40);
    List<Category> categories = store.catalogue().categories();
    assertThat(categories.stream().map(Category::department).distinct()).hasSize(13);
    assertThat(categories.stream().map(Category::section).distinct()).hasSize(4);
    assertThat(categories.stream().map(Category::name)).doesNotHaveDuplicates();
  }

  @Test
  void whatCanBeClickedOnAProductHasOneMeaning() {
    Store store = Store.shipped();
    Clicks clicks = new Clicks(store);
    for (int i = 0; i < store.size(); i++) {
      ShopState item = ShopState.searchPage().item(i, store.product(i).choices().size());
      assertThat(clicks.labels(item).stream().map(String::toLowerCase)).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatIsTrueOfAProductIsAmongItsFeaturesAndInItsCategory() {
    Store store = Store.shipped();
    for (int i = 0; i < store.size(); i++) {
      Product product = store.product(i);
      assertThat(product.features()).containsAll(product.attributes());
      assertThat(product.category().attributes()).containsAll(product.attributes());
      assertThat(product.title() + product.description())
          .doesNotContain("not: " + product.attributes().getFirst());
    }
  }

  @Test
  void aCategoryWithItsAttributesIsAskedForInOneSplitOnly() {
    Set<String> train = new HashSet<>();
    Set<String> categories = new HashSet<>();
    for (int i = 0; i < SHOP.tasks(Split.TRAIN).size(); i++) {
      train.add(combination(goal(Split.TRAIN, i)));
      categories.add(goal(Split.TRAIN, i).category().name());
    }
    assertThat(categories).hasSize(40);
    for (Split split : List.of(Split.VALIDATION, Split.HELD_OUT)) {
      for (int i = 0; i < SHOP.tasks(split).size(); i++) {
        Goal goal = goal(split, i);
        assertThat(train).doesNotContain(combination(goal));
        assertThat(categories.contains(goal.category().name())).isEqualTo(i % 2 == 0);
      }
    }
  }

  private static String combination(Goal goal) {
    return goal.category().name() + goal.attributes().stream().sorted().toList();
  }

  @Test
  void theExpertSolvesEveryHeldOutTaskInAsManyStepsAsItsDifficulty() {
    for (Task task : (Iterable<Task>) SHOP.tasks(Split.HELD_OUT).stream()::iterator) {
      Episode episode = SHOP.start(task, 1);
      assertThat(episode.progress()).isZero();
      int steps = stepsOfExpert(episode);
      assertThat(steps).as(task.id()).isEqualTo(task.difficulty());
      assertThat(episode.progress()).as(task.id()).isEqualTo(1);
    }
  }

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

  @Property(tries = 150)
  void theExpertTakesOverFromAnyPage(
      @ForAll @IntRange(max = 2399) int index,
      @ForAll @IntRange(max = 15) int steps,
      @ForAll long seed) {
    Episode episode = SHOP.start(SHOP.tasks(Split.TRAIN).get(index), 1);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < steps; i++) {
      List<String> actions =
          episode.observation().admissible().stream()
              .filter(a -> !a.equals("click[buy now]"))
              .toList();
      episode.step(new Action(actions.get(random.nextInt(actions.size()))));
    }
    stepsOfExpert(episode);
    assertThat(episode.progress()).isEqualTo(1);
  }

  @Test
  void eachWordingAndFamilyOccursInEverySplit() {
    for (Split split : Split.values()) {
      List<Task> tasks = SHOP.tasks(split).stream().limit(200).toList();
      List<String> texts =
          tasks.stream().map(t -> SHOP.start(t, 1).observation().text().substring(13)).toList();
      for (String start : List.of("I am looking", "Please buy", "Find", "I want to spend", "A")) {
        assertThat(texts).anyMatch(text -> text.startsWith(start));
      }
      Stream<String> families = tasks.stream().map(Task::family).distinct();
      assertThat(families).hasSize(split == Split.TRAIN ? 2 : 4);
    }
  }

  @Test
  void mistakesInACatalogueAreReportedWithTheirLine() {
    assertThatThrownBy(() -> Catalogue.parse("section a\nmug | 3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("catalogue line 2: 'mug | 3' is no category and starts with no known word");
  }

  @Test
  void optionsAndTasksThatAreNotOursAreRefused() {
    assertThatThrownBy(() -> Environments.open("shop", Map.of("size", "3")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("size");
    Task foreign = new Task("other-v1", "train-0", Split.TRAIN, "f", 1, "c");
    assertThatThrownBy(() -> SHOP.start(foreign, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a task of shop-v1");
  }
}

package dev.agoge.environments.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import dev.agoge.environments.shop.Goal.Wanted;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages, in a shop of two categories. */
class ShopRulesTest {
  private static final Store STORE =
      new Store(
          Catalogue.parse(
              """
              brands Arvell, Brindle
              makes Alto, Basis
              section home
              department kitchen
              mug, a | 7-28 | size = small, large; colour = blue, red | lid, stackable, stoneware, wide, thin, heavy
              kettle, a | 22-90 | colour = white, black | fast, cordless, glass, quiet, steel, heavy
              """));
  private static final Category MUG = STORE.catalogue().categories().getFirst();

  /** Met by every mug. */
  private static final Goal ANY_MUG =
      new Goal(MUG, List.of(), List.of(new Wanted("colour", "red")), 10_000);

  private static Episode start() {
    Task task = new Task("shop-v1", "train-0", Split.TRAIN, "options", 4, "c");
    Errand errand = new Errand(STORE, new Searches(STORE), ANY_MUG, "Buy a red mug.");
    return new ShopEpisode(task, errand);
  }

  private static StepResult play(Episode episode, String... actions) {
    StepResult last = null;
    for (String action : actions) {
      last = episode.step(new Action(action));
    }
    if (last == null) {
      throw new IllegalArgumentException("no action");
    }
    return last;
  }

  private static String text(Episode episode) {
    return episode.observation().text();
  }

  @Test
  void theInstructionIsOnTheSearchPage() {
    Episode episode = start();
    assertThat(text(episode)).startsWith("Instruction: Buy a red mug.\nActions: search[words]");
    play(episode, "search[mug]", "click[back to search]");
    assertThat(text(episode)).startsWith("Instruction: Buy a red mug.");
  }

  @Test
  void resultsComeTenAPage() {
    Episode episode = start();
    play(episode, "search[mug]");
    assertThat(text(episode)).startsWith("Results for 'mug': 40, page 1 of 4\n");
    assertThat(episode.observation().admissible())
        .hasSize(12)
        .endsWith("click[next >]", "click[back to search]");
    play(episode, "click[next >]", "click[next >]", "click[Next >]");
    assertThat(text(episode)).contains("page 4 of 4").endsWith("\n< prev | back to search");
    assertThat(play(episode, "click[next >]").valid()).isFalse();
    assertThat(play(episode, "click[< prev]").valid()).isTrue();
    assertThat(text(episode)).contains("page 3 of 4").endsWith("next > | < prev | back to search");
  }

  @Test
  void aSearchThatFindsNothingLeadsToAnEmptyPage() {
    Episode episode = start();
    assertThat(play(episode, "search[submarine]").valid()).isTrue();
    assertThat(text(episode)).isEqualTo("Results for 'submarine': none\nback to search");
    assertThat(episode.observation().admissible()).containsExactly("click[back to search]");
  }

  @Test
  void optionsAreChosenShownAndPaid() {
    Episode episode = start();
    play(episode, "search[mug]");
    String id = episode.observation().admissible().getFirst();
    play(episode, id);
    Product product = product(episode);
    play(episode, "click[LARGE]", "click[blue]", "click[red]");
    assertThat(text(episode)).contains("[large]", "blue, [red]");
    int size = product.choice("size");
    StringBuilder price = new StringBuilder("price: ");
    Product.dollars(product.cents() + product.choices().get(size).extra().get(1), price);
    assertThat(text(episode)).contains(price);
  }

  private static Product product(Episode episode) {
    return STORE.product(((ShopEpisode) episode).state().product());
  }

  @Test
  void subPagesShowWhatIsTrueOfAProductAndLeadBackToItsChosenOptions() {
    Episode episode = start();
    play(episode, "search[mug]");
    play(episode, episode.observation().admissible().getFirst(), "click[red]", "click[features]");
    assertThat(text(episode)).contains(product(episode).attributes());
    assertThat(episode.observation().admissible())
        .containsExactly("click[< prev]", "click[back to search]");
    play(episode, "click[< prev]");
    assertThat(text(episode)).contains("[red]");
    for (String page : List.of("click[reviews]", "click[description]")) {
      assertThat(play(episode, page, "click[< prev]").valid()).isTrue();
    }
  }

  @Test
  void buyingEndsWithTheScore() {
    Episode episode = start();
    play(episode, "search[mug]");
    play(episode, episode.observation().admissible().getFirst());
    try (Episode careless = episode.fork()) {
      StepResult bought = play(careless, "click[buy now]");
      assertThat(bought.reward()).isEqualTo(0.5);
      assertThat(bought.observation().text()).startsWith("You bought b").endsWith("Score: 0.50");
      assertThat(careless.progress()).isEqualTo(0.5);
    }
    StepResult bought = play(episode, "click[red]", "click[buy now]");
    assertThat(bought.reward()).isEqualTo(1);
    assertThat(bought.ended()).isTrue();
    assertThat(bought.observation().text()).endsWith("Score: 1");
  }

  @Test
  void whatIsNotOnThePageCannotBeDone() {
    Episode episode = start();
    for (String action :
        List.of(
            "click[b1000]",
            "click[back to search]",
            "search[]",
            "search[ ]",
            "search mug",
            "search[a]b",
            "search[[a]]",
            "click[buy now]",
            "buy")) {
      assertThat(play(episode, action).valid()).as(action).isFalse();
    }
    play(episode, "search[mug]");
    assertThat(play(episode, "search[mug]").observation().text()).startsWith("There is no search");
  }

  @Test
  void theExpertFindsBackFromAnywhereAndUndoesWhatIsTooDear() {
    Episode episode = start();
    play(episode, "search[kettle]");
    play(episode, episode.observation().admissible().getFirst(), "click[reviews]");
    ShopExpert expert = new ShopExpert();
    StringBuilder script = new StringBuilder();
    while (!episode.ended()) {
      Action action = expert.next(episode).orElseThrow();
      script.append(action.text().replaceAll("b\\d+", "ID")).append('\n');
      episode.step(action);
    }
    assertThat(script)
        .hasToString(
            """
            click[< prev]
            click[back to search]
            search[mug red]
            click[ID]
            click[red]
            click[buy now]
            """);
    assertThat(episode.progress()).isEqualTo(1);
  }
}

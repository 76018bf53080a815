package dev.agoge.environments.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules in a world of four things. */
class LibraryRulesTest {
  private static final Entity TOWN = new Entity(0, Kind.TOWN, "Kelwick", "a town");
  private static final Entity RIVER = new Entity(1, Kind.RIVER, "River Osk", "a river");
  private static final Entity POET = new Entity(2, Kind.PERSON, "Orla Venhart", "a poet");
  private static final Entity BOOK = new Entity(3, Kind.WORK, "The Amber Bell", "a novel");
  private static final World WORLD = world();

  private static World world() {
    TOWN.link(Relation.RIVER, RIVER);
    POET.link(Relation.BIRTHPLACE, TOWN);
    POET.date(Relation.BORN, 612);
    BOOK.link(Relation.CREATOR, POET);
    return new World(List.of(TOWN, RIVER, POET, BOOK), 1);
  }

  private static Episode start() {
    Question question =
        new Question(
            Family.BRIDGE_3,
            "Name the river of the birthplace of the maker of The Amber Bell.",
            List.of(BOOK),
            List.of(BOOK, POET, TOWN),
            "",
            "River Osk");
    Task task = new Task("library-v1", "train-bridge-3-0", Split.TRAIN, "bridge-3", 7, "c");
    return new LibraryEpisode(task, new Inquiry(WORLD, question));
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
  void theQuestionIsShownAtTheStart() {
    assertThat(text(start()))
        .startsWith("Question: Name the river of the birthplace of the maker of The Amber Bell.\n")
        .contains("Collections: people (1), places (2), works (1), records (0)\n");
  }

  @Test
  void eachCollectionIsSearchedByItself() {
    Episode episode = start();
    play(episode, "search[works: amber]");
    assertThat(text(episode)).isEqualTo("Found: The Amber Bell, a novel");
    play(episode, "search[people: amber]");
    assertThat(text(episode)).doesNotContain("The Amber Bell, a novel");
    play(episode, "search[Records: amber]");
    assertThat(text(episode)).isEqualTo("Found: nothing");
  }

  @Test
  void onlyWhatTheLastSearchFoundCanBeOpened() {
    Episode episode = start();
    assertThat(play(episode, "open[The Amber Bell]").valid()).isFalse();
    assertThat(text(episode)).startsWith("The last search did not find 'The Amber Bell'");
    play(episode, "search[works: bell]");
    assertThat(play(episode, "open[the amber bell]").valid()).isTrue();
    assertThat(text(episode)).startsWith("# The Amber Bell\n").contains("Orla Venhart");
    assertThat(play(episode, "open[Orla Venhart]").valid()).isFalse();
  }

  @Test
  void progressIsTheShareOfTheChainReadAndOneWhenAnswered() {
    Episode episode = start();
    assertThat(episode.progress()).isZero();
    play(episode, "search[works: The Amber Bell]", "open[The Amber Bell]");
    assertThat(episode.progress()).isEqualTo(1 / 4.0);
    play(episode, "search[places: River Osk]", "open[River Osk]");
    assertThat(episode.progress()).isEqualTo(1 / 4.0);
    play(episode, "search[people: Orla Venhart]", "open[Orla Venhart]");
    assertThat(episode.progress()).isEqualTo(2 / 4.0);
    StepResult right = play(episode, "answer[ river OSK. ]");
    assertThat(right.reward()).isEqualTo(1);
    assertThat(right.ended()).isTrue();
    assertThat(right.observation().text()).isEqualTo("Right.");
    assertThat(episode.progress()).isEqualTo(1);
  }

  @Test
  void anyAnswerEnds() {
    Episode episode = start();
    StepResult wrong = play(episode, "answer[Kelwick]");
    assertThat(wrong.reward()).isZero();
    assertThat(wrong.ended()).isTrue();
    assertThat(wrong.observation().text()).isEqualTo("Wrong.");
    assertThat(episode.progress()).isZero();
  }

  @Test
  void whatIsSeenIsListed() {
    Episode episode = start();
    assertThat(episode.observation().admissible())
        .containsExactly(
            "search[people: The Amber Bell]",
            "search[places: The Amber Bell]",
            "search[works: The Amber Bell]",
            "search[records: The Amber Bell]",
            "answer[The Amber Bell]");
    play(episode, "search[people: Orla]", "open[Orla Venhart]");
    assertThat(episode.observation().admissible())
        .contains("open[Orla Venhart]", "search[places: Kelwick]", "answer[612]");
  }

  @Test
  void theOrderOfReadingIsNoPartOfTheState() {
    Episode one = start();
    Episode other = start();
    String[] book = {"search[works: amber]", "open[The Amber Bell]"};
    String[] poet = {"search[people: orla]", "open[Orla Venhart]"};
    play(one, book);
    play(one, poet);
    play(other, poet);
    play(other, book);
    play(other, poet);
    assertThat(one.observation().stateKey()).isEqualTo(other.observation().stateKey());
  }

  @Test
  void whatIsNotUnderstoodIsSaidSo() {
    Episode episode = start();
    for (String action :
        List.of(
            "search[amber]",
            "search[attic: amber]",
            "search[works: ]",
            "answer[the]",
            "answer[!]",
            "answer[]",
            "open[]",
            "look",
            "answer[a] b",
            "answer[[a]]")) {
      assertThat(play(episode, action).valid()).as(action).isFalse();
    }
    assertThat(episode.observation().stateKey()).isEqualTo(start().observation().stateKey());
  }
}

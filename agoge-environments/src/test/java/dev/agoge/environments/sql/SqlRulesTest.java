package dev.agoge.environments.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** The rules on a problem written by hand. */
class SqlRulesTest {
  private static final Schema BOATS =
      Schemas.parse(
              """
              schema boats train a boat hire
              boat boats 2 | name person | seats int 1..9
              hire hires 2 | boat_id -> boat | hours int 1..9 ?
              """)
          .getFirst();
  private static final Database SHOWN =
      database(List.of(row(1L, "Ada Falk", 4L), row(2L, "Leo Lund", 6L)));
  private static final Database HIDDEN =
      database(List.of(row(1L, "Ida Birk", 7L), row(2L, "Ada Falk", 2L)));
  private static final String GOLD = "SELECT name FROM boat WHERE seats > 4;";

  /** With two hires of boat 2. */
  private static Database database(List<List<Optional<Object>>> boats) {
    List<List<Optional<Object>>> hires =
        List.of(row(1L, 2L, 3L), List.of(Optional.of(2L), Optional.of(2L), Optional.empty()));
    Content content = Content.of(BOATS, Map.of("boat", boats, "hire", hires));
    return new Database(content, new Engine(content, new Semaphore(2)));
  }

  private static Problem.Instance instance(Database database, String name) {
    return new Problem.Instance(
        database, new Reply.Rows(List.of("name"), List.of(List.of(name)), false));
  }

  private static List<Optional<Object>> row(Object... values) {
    return List.of(values).stream().map(Optional::of).toList();
  }

  private static Episode start() {
    Problem problem =
        new Problem(
            instance(SHOWN, "Leo Lund"),
            instance(HIDDEN, "Ida Birk"),
            "Which boat has over 4 seats?",
            GOLD,
            false,
            List.of(0),
            List.of(GOLD));
    Task task = new Task("sql-v1", "train-0", Split.TRAIN, "filter", 1, "x");
    return new SqlEpisode(task, problem, true, SqlState.START);
  }

  private static StepResult play(Episode episode, String action) {
    return episode.step(new Action(action));
  }

  @Test
  void theFirstObservationAsksAndTellsHowToAct() {
    assertThat(start().observation().text())
        .isEqualTo(
            """
            The SQLite database of a boat hire has the tables boat, hire.
            Question: Which boat has over 4 seats?
            Act by one line:
            schema TABLE - the columns of a table
            query: SELECT ... - the first rows of a query
            answer: SELECT ... - submit the query that answers the question, once; \
            select only what is asked for\
            """);
  }

  @Test
  void schemaShowsColumnsAndWhatTheyReferTo() {
    assertThat(play(start(), "schema hire").observation().text())
        .isEqualTo(
            """
            hire, 2 rows
            id INTEGER, primary key
            boat_id INTEGER, refers to boat.id
            hours INTEGER, may be null\
            """);
  }

  @Test
  void queryShowsRowsAndChangesNothing() {
    Episode episode = start();
    String key = episode.observation().stateKey();
    StepResult result = play(episode, "query: select id, hours from hire order by 1");
    assertThat(result.valid()).isTrue();
    assertThat(result.observation().text()).isEqualTo("id | hours\n1 | 3\n2 | NULL\n(2 rows)");
    assertThat(result.observation().stateKey()).isEqualTo(key);
  }

  @Test
  void anyQueryWithTheRightRowsIsRight() {
    StepResult result =
        play(start(), "answer: SELECT b.name FROM boat b ORDER BY b.seats DESC LIMIT 1");
    assertThat(result.reward()).isEqualTo(1);
    assertThat(result.ended()).isTrue();
  }

  @Test
  void aWrongAnswerIsFinal() {
    StepResult result = play(start(), "answer: SELECT name FROM boat");
    assertThat(result.reward()).isZero();
    assertThat(result.ended()).isTrue();
    assertThat(result.observation().text()).startsWith("wrong");
  }

  @Test
  void anAnswerThatIsRightOnlyInTheDatabaseShownIsWrong() {
    for (String sql :
        List.of(
            "VALUES ('Leo Lund')",
            "SELECT 'Leo Lund'",
            "SELECT name FROM boat WHERE id = 2",
            "SELECT DISTINCT b.name FROM boat b JOIN hire h ON h.boat_id = b.id")) {
      StepResult result = play(start(), "answer: " + sql);
      assertThat(result.reward()).as(sql).isZero();
      assertThat(result.ended()).isTrue();
    }
  }

  @Test
  void anAnswerThatCannotBeRunMayBePutRight() {
    Episode episode = start();
    StepResult result = play(episode, "answer: SELECT nam FROM boat");
    assertThat(result.valid()).isFalse();
    assertThat(result.observation().text()).isEqualTo("error: no such column: nam");
    assertThat(play(episode, "answer: " + GOLD).reward()).isEqualTo(1);
  }

  @Test
  void whatIsNotUnderstoodGetsHelp() {
    Episode episode = start();
    assertThat(play(episode, "SELECT 1").observation().text()).startsWith("not understood; use");
    assertThat(play(episode, "schema boats").observation().text())
        .isEqualTo("no such table; the tables are boat, hire");
  }
}

package dev.agoge.environments.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine on a database written by hand, against queries that mean no good. */
class EngineTest {
  private static final Schema PETS =
      Schemas.parse(
              """
              schema pets train two pets
              pet pets 2 | name person | weight money 1..9 ?
              """)
          .getFirst();
  private static final Engine ENGINE =
      new Engine(
          Content.of(
              PETS,
              Map.of(
                  "pet",
                  List.of(
                      List.of(Optional.of(1L), Optional.of("Ada Falk"), Optional.of(2.5)),
                      List.of(Optional.of(2L), Optional.of("Ada Falk"), Optional.empty())))),
          new Semaphore(2));

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static String refusal(String sql) {
    return ENGINE.query(sql) instanceof Reply.Refused(String reason) ? reason : "";
  }

  private static List<?> rows(String sql) {
    return ENGINE.query(sql) instanceof Reply.Rows rows ? rows.rows() : List.of(refusal(sql));
  }

  @Test
  void rowsComeWithTheirTypesAndNulls() {
    List<?> found = rows("SELECT name, weight, id FROM pet ORDER BY id;");
    assertThat(found).hasToString("[[Ada Falk, 2.5, 1], [Ada Falk, null, 2]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO pet VALUES (3, 'x', 1)",
        "DELETE FROM pet",
        "DROP TABLE pet",
        "CREATE TABLE t (a)",
        "CREATE TEMP TABLE t (a)",
        "ATTACH '/tmp/agoge-attack.db' AS a",
        "PRAGMA query_only = OFF",
        "VACUUM INTO '/tmp/agoge-attack.db'",
        "EXPLAIN SELECT 1",
        "backup to /tmp/agoge-attack.db",
        "/* SELECT */ DELETE FROM pet",
        "BEGIN",
      })
  void onlyQueriesAreRun(String sql) {
    assertThat(refusal(sql)).startsWith("only SELECT can be run here");
    assertThat(rows("SELECT count(*) FROM pet")).hasToString("[[2]]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "SELECT 1; DELETE FROM pet | only one statement at a time",
        "WITH a AS (SELECT 1) DELETE FROM pet | only SELECT can be run here",
        "SELECT load_extension('x') | not authorized",
        "SELECT random() | random is not available: the same query must give the same rows",
        "SELECT \"random\"() | random is not available: the same query must give the same rows",
        "SELECT nope FROM pet | no such column: nope",
        "SELECT writefile('/tmp/agoge-attack', 'x') | no such function: writefile",
        "SELECT 'a | unrecognized token: \"'a\"",
      })
  void refusalsSayWhy(String sql, String reason) {
    assertThat(refusal(sql)).contains(reason);
    assertThat(refusal(sql).lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date('now')",
        "date('NOW')",
        "datetime(\"now\")",
        "datetime ( )",
        "\"time\"()",
        "date('n' || 'ow')",
        "date(x'6e6f77')",
        "date('now' || char(0) || 'x')",
        "julianday((SELECT replace('nxw', 'x', 'o')))",
        "strftime('%s')",
        "strftime('%s', lower('NOW'))",
        "unixepoch()",
        "unixepoch('subsec')",
        "unixepoch('sub' || 'second')",
        "timediff('now', '2020-01-01')",
        "timediff('2020-01-01', 'now')",
        "datetime('2020-01-01', 'localtime')",
        "datetime('2020-01-01', '+1 day', 'UTC')",
        "current_date",
        "current_time",
        "CURRENT_TIMESTAMP",
        "random()",
        "randomblob(4)",
      })
  void noQueryReadsClockOrChance(String call) {
    assertThat(refusal("SELECT " + call)).endsWith(": the same query must give the same rows");
    assertThat(refusal("SELECT name FROM pet ORDER BY " + call + ", id"))
        .endsWith(": the same query must give the same rows");
    assertThat(refusal("WITH t(v) AS (SELECT " + call + ") SELECT max(v) FROM t"))
        .endsWith(": the same query must give the same rows");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "date('2024-02-28', '+2 days') | 2024-03-01",
        "strftime('%Y-%m', '2023-05-17') | 2023-05",
        "CAST(strftime('%j', '2023-02-01') AS INTEGER) | 32",
        "datetime('2020-01-01') | 2020-01-01 00:00:00",
        "time('12:30') | 12:30:00",
        "date(0, 'unixepoch') | 1970-01-01",
        "date(NULL) | null",
        "date('soon') | null",
        "julianday('2020-01-02') - julianday('2020-01-01') | 1.0",
        "unixepoch('2001-09-09 01:46:40') | 1000000000",
        "timediff('2020-01-02', '2020-01-01') | +0000-00-01 00:00:00.000",
        "'now' | now",
      })
  void datesThatNeedNoClockAreComputed(String call, String value) {
    assertThat(rows("SELECT " + call)).hasToString("[[" + value + "]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(date(n)) FROM"
            + " c",
        "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) FROM c",
        "WITH RECURSIVE c(n, b) AS (SELECT 1, zeroblob(1900) UNION ALL SELECT n + 1, zeroblob(1900)"
            + " FROM c) SELECT count(*) FROM (SELECT * FROM c ORDER BY b)",
        "SELECT count(*) FROM pet a, pet b, pet c, pet d, pet e, pet f, pet g, pet h, pet i, pet j,"
            + " pet k, pet l, pet m, pet n, pet o, pet p, pet q, pet r, pet s, pet t, pet u",
        "SELECT zeroblob(1000000000)",
        "SELECT hex(zeroblob(1900)) || hex(zeroblob(1900))",
        "SELECT printf('%.*c', 100000000, 'x')",
        "SELECT replace(printf('%.900c', 'a'), 'a', 'aaaaaaaa')",
      })
  void bombsAreStopped(String sql) {
    assertThat(refusal(sql)).containsPattern("takes too long|too big");
  }

  @Test
  void aTreeOfCommonTablesThatDoublesIsStopped() {
    StringBuilder sql = new StringBuilder("WITH t0 AS (SELECT 1 AS n)");
    for (int i = 1; i < 40; i++) {
      sql.append(", t%d AS (SELECT count(*) AS n FROM t%d a, t%d b)".formatted(i, i - 1, i - 1));
    }
    assertThat(refusal(sql + " SELECT * FROM t39"))
        .isEqualTo("at most 6 common tables, each used at most 4 times");
  }

  @Test
  void aLongResultIsCut() {
    String sql =
        "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 9000) SELECT n"
            + " FROM c";
    assertThat(ENGINE.query(sql))
        .isInstanceOfSatisfying(
            Reply.Rows.class,
            rows -> {
              assertThat(rows.rows()).hasSize(Engine.MOST_ROWS);
              assertThat(rows.more()).isTrue();
              assertThat(RowText.of(rows)).endsWith("(first 10 of more than 200 rows)");
            });
  }

  @Test
  void aThousandQueriesAtOnceLeaveFewConnections() throws Exception {
    List<Future<List<?>>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 1000; i++) {
        answers.add(threads.submit(() -> rows("SELECT sum(id) FROM pet")));
      }
    }
    for (Future<List<?>> answer : answers) {
      assertThat(answer.get()).hasToString("[[3]]");
    }
    assertThat(ENGINE.idle()).isBetween(1, 4);
  }

  @Test
  void afterTheEndNothingIsKept() {
    Engine engine = new Engine(Filler.fill(PETS, 1), new Semaphore(1));
    engine.query("SELECT 1");
    assertThat(engine.idle()).isEqualTo(1);
    engine.close();
    engine.query("SELECT 1");
    assertThat(engine.idle()).isZero();
  }

  @Test
  void aConnectionGivenBackWhileTheEngineClosesIsNotKept() throws Exception {
    Content content = Filler.fill(PETS, 1);
    for (int round = 0; round < 50; round++) {
      Engine engine = new Engine(content, new Semaphore(4));
      CountDownLatch ready = new CountDownLatch(4);
      try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
        for (int i = 0; i < 4; i++) {
          threads.execute(
              () -> {
                ready.countDown();
                engine.query("SELECT 1");
              });
        }
        ready.await();
        engine.close();
      }
      assertThat(engine.idle()).isZero();
    }
  }

  @Test
  void everySplitHasSchemasOfItsOwn() {
    for (Split split : Split.values()) {
      assertThat(Schemas.SHIPPED).filteredOn(s -> s.home() == split).isNotEmpty();
    }
    assertThat(Schemas.SHIPPED).allMatch(s -> s.tables().size() >= 4 && s.tables().size() <= 6);
  }
}

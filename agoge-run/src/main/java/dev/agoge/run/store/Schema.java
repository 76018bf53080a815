package dev.agoge.run.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables. Columns without a type hold exact numbers, see {@link Values#exact}; columns that end
 * in {@code _text} refer to {@code texts}, where each distinct text is kept once.
 */
final class Schema {
  /** Marks the file as ours: "Agog" in ASCII. */
  static final int APPLICATION = 0x41676F67;

  /** Raised with every change of the tables. */
  static final int VERSION = 2;

  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE texts (
            id INTEGER PRIMARY KEY,
            hash BLOB NOT NULL UNIQUE,
            text NOT NULL)
          """,
          """
          CREATE TABLE episodes (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            phase TEXT NOT NULL,
            update_number INTEGER NOT NULL,
            environment TEXT NOT NULL,
            task TEXT NOT NULL,
            split TEXT NOT NULL,
            family TEXT NOT NULL,
            difficulty INTEGER NOT NULL,
            content TEXT NOT NULL,
            seed INTEGER NOT NULL,
            group_id TEXT NOT NULL,
            agent TEXT NOT NULL,
            ending TEXT NOT NULL,
            note_text INTEGER NOT NULL REFERENCES texts,
            final_text INTEGER NOT NULL REFERENCES texts,
            reward_min, reward_max, reward_success,
            nanos INTEGER NOT NULL,
            episode_return, success INTEGER NOT NULL, progress,
            steps INTEGER NOT NULL,
            tokens INTEGER NOT NULL)
          """,
          "CREATE INDEX episodes_by_phase ON episodes (phase, update_number)",
          """
          CREATE TABLE steps (
            episode INTEGER NOT NULL REFERENCES episodes,
            place INTEGER NOT NULL,
            player INTEGER NOT NULL,
            observation_text INTEGER NOT NULL REFERENCES texts,
            admissible_text INTEGER NOT NULL REFERENCES texts,
            state_text INTEGER NOT NULL REFERENCES texts,
            action_text INTEGER NOT NULL REFERENCES texts,
            valid INTEGER NOT NULL,
            rewards, progress,
            PRIMARY KEY (episode, place)) WITHOUT ROWID
          """,
          """
          CREATE TABLE calls (
            episode INTEGER NOT NULL REFERENCES episodes,
            place INTEGER NOT NULL,
            step INTEGER NOT NULL,
            role_text INTEGER NOT NULL REFERENCES texts,
            policy_text INTEGER NOT NULL REFERENCES texts,
            temperature, top_p,
            top_k INTEGER NOT NULL,
            max_tokens INTEGER NOT NULL,
            parent INTEGER NOT NULL,
            appended BLOB NOT NULL,
            output BLOB NOT NULL,
            log_probs BLOB NOT NULL,
            allowed BLOB NOT NULL,
            finish TEXT NOT NULL,
            nanos INTEGER NOT NULL,
            PRIMARY KEY (episode, place)) WITHOUT ROWID
          """,
          """
          CREATE TABLE credits (
            episode INTEGER NOT NULL REFERENCES episodes,
            method TEXT NOT NULL,
            advantages BLOB NOT NULL,
            PRIMARY KEY (episode, method)) WITHOUT ROWID
          """,
          "PRAGMA application_id = " + APPLICATION);

  /** What version 2 added: things shown beside a text, each distinct one kept once. */
  private static final List<String> SINCE_2 =
      List.of(
          """
          CREATE TABLE attachments (
            id INTEGER PRIMARY KEY,
            hash BLOB NOT NULL UNIQUE,
            data BLOB NOT NULL)
          """,
          """
          CREATE TABLE step_attachments (
            episode INTEGER NOT NULL REFERENCES episodes,
            step INTEGER NOT NULL,
            place INTEGER NOT NULL,
            name_text INTEGER NOT NULL REFERENCES texts,
            media_text INTEGER NOT NULL REFERENCES texts,
            attachment INTEGER NOT NULL REFERENCES attachments,
            PRIMARY KEY (episode, step, place)) WITHOUT ROWID
          """,
          "PRAGMA user_version = " + VERSION);

  private Schema() {}

  /** What a database file is to us. */
  enum Found {
    EMPTY,
    OURS,
    /** Of version 1: can be read as it is, and brought up to date by {@link #upgrade}. */
    OLDER,
    FOREIGN,
    OTHER_VERSION
  }

  static Found find(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      long application = number(statement, "PRAGMA application_id");
      if (application == APPLICATION) {
        long version = number(statement, "PRAGMA user_version");
        return version == VERSION ? Found.OURS : version == 1 ? Found.OLDER : Found.OTHER_VERSION;
      }
      long tables = number(statement, "SELECT count(*) FROM sqlite_master");
      return application == 0 && tables == 0 ? Found.EMPTY : Found.FOREIGN;
    }
  }

  /** Makes the tables; to be called within a transaction. */
  static void create(Connection connection) throws SQLException {
    execute(connection, TABLES);
    upgrade(connection);
  }

  /** Adds what an older version lacks; to be called within a transaction. */
  static void upgrade(Connection connection) throws SQLException {
    execute(connection, SINCE_2);
  }

  private static void execute(Connection connection, List<String> all) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : all) {
        statement.execute(each);
      }
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}

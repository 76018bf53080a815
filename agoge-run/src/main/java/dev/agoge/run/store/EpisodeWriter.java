package dev.agoge.run.store;

import dev.agoge.environment.Task;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** Turns a trajectory into rows, within a transaction of the caller. */
final class EpisodeWriter implements AutoCloseable {
  private final TextTable texts;
  private final PreparedStatement find;
  private final PreparedStatement findFailed;
  private final List<PreparedStatement> removals;
  private final PreparedStatement episodes;
  private final PreparedStatement steps;
  private final PreparedStatement calls;
  private final PreparedStatement credits;

  EpisodeWriter(Connection connection) throws SQLException {
    texts = new TextTable(connection);
    find = connection.prepareStatement("SELECT number FROM episodes WHERE id = ?");
    findFailed =
        connection.prepareStatement("SELECT number FROM episodes WHERE id = ? AND ending = ?");
    removals =
        List.of(
            connection.prepareStatement("DELETE FROM credits WHERE episode = ?"),
            connection.prepareStatement("DELETE FROM calls WHERE episode = ?"),
            connection.prepareStatement("DELETE FROM steps WHERE episode = ?"),
            connection.prepareStatement("DELETE FROM episodes WHERE number = ?"));
    episodes =
        connection.prepareStatement(
            """
            INSERT INTO episodes (number, id, phase, update_number, environment, task, split, family,
              difficulty, content, seed, group_id, agent, ending, note_text, final_text,
              reward_min, reward_max, reward_success, nanos,
              episode_return, success, progress, steps, tokens)
            VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) RETURNING number
            """);
    steps = connection.prepareStatement("INSERT INTO steps VALUES (?,?,?,?,?,?,?,?,?,?)");
    calls =
        connection.prepareStatement("INSERT INTO calls VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    credits = connection.prepareStatement("INSERT OR REPLACE INTO credits VALUES (?,?,?)");
  }

  /** The number of an episode, or -1 if it is not stored. */
  long number(String id) throws SQLException {
    find.setString(1, id);
    return first(find);
  }

  /** Removes an episode whose infrastructure failed; its number, or -1 if there is none. */
  private long removeFailed(String id) throws SQLException {
    findFailed.setString(1, id);
    findFailed.setString(2, Ending.INFRASTRUCTURE_FAILED.name());
    long number = first(findFailed);
    if (number >= 0) {
      for (PreparedStatement removal : removals) {
        removal.setLong(1, number);
        removal.executeUpdate();
      }
    }
    return number;
  }

  private static long first(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? row.getLong(1) : -1;
    }
  }

  /**
   * Writes an episode unless one of the same id is stored. One whose infrastructure failed says
   * nothing and gives up its place.
   */
  void write(String phase, int update, Trajectory trajectory) throws SQLException {
    long failed = removeFailed(trajectory.id());
    if (number(trajectory.id()) >= 0) {
      return;
    }
    long episode = episode(phase, update, trajectory, failed);
    int call = 0;
    for (int place = 0; place < trajectory.steps().size(); place++) {
      Step step = trajectory.steps().get(place);
      step(episode, place, step);
      for (ModelCall each : step.calls()) {
        call(episode, call++, place, each);
      }
    }
  }

  void credit(long episode, String method, float[][] advantages) throws SQLException {
    credits.setLong(1, episode);
    credits.setString(2, method);
    credits.setBytes(3, Packer.rows(advantages));
    credits.executeUpdate();
  }

  private long episode(String phase, int update, Trajectory t, long replaced) throws SQLException {
    Task task = t.task();
    PreparedStatement row = episodes;
    if (replaced >= 0) {
      row.setLong(1, replaced);
    } else {
      row.setNull(1, Types.INTEGER);
    }
    row.setString(2, t.id());
    row.setString(3, phase);
    row.setInt(4, update);
    row.setString(5, task.environment());
    row.setString(6, task.id());
    row.setString(7, task.split().label());
    row.setString(8, task.family());
    row.setInt(9, task.difficulty());
    row.setString(10, task.content());
    row.setLong(11, t.seed());
    row.setString(12, t.group());
    row.setString(13, t.agent());
    row.setString(14, t.ending().name());
    row.setLong(15, texts.id(t.note()));
    row.setLong(16, texts.id(t.finalObservation()));
    Values.exact(row, 17, t.rewards().min());
    Values.exact(row, 18, t.rewards().max());
    Values.exact(row, 19, t.rewards().success());
    row.setLong(20, t.nanos());
    Values.exact(row, 21, t.episodeReturn());
    row.setBoolean(22, t.counts() && t.success());
    Values.exact(row, 23, t.progress());
    row.setInt(24, t.steps().size());
    row.setLong(25, t.outputTokens());
    try (ResultSet number = row.executeQuery()) {
      number.next();
      return number.getLong(1);
    }
  }

  private void step(long episode, int place, Step step) throws SQLException {
    PreparedStatement row = steps;
    row.setLong(1, episode);
    row.setInt(2, place);
    row.setInt(3, step.player());
    row.setLong(4, texts.id(step.observation()));
    row.setLong(5, texts.id(step.admissible()));
    row.setLong(6, texts.id(step.stateKey()));
    row.setLong(7, texts.id(step.action()));
    row.setBoolean(8, step.valid());
    Values.rewards(row, 9, step.rewards());
    Values.exact(row, 10, step.progress());
    row.executeUpdate();
  }

  private void call(long episode, int place, int step, ModelCall call) throws SQLException {
    PreparedStatement row = calls;
    row.setLong(1, episode);
    row.setInt(2, place);
    row.setInt(3, step);
    row.setLong(4, texts.id(call.role()));
    row.setLong(5, texts.id(call.policyVersion()));
    Values.exact(row, 6, call.sampling().temperature());
    Values.exact(row, 7, call.sampling().topP());
    row.setInt(8, call.sampling().topK());
    row.setInt(9, call.sampling().maxTokens());
    row.setInt(10, call.parent());
    row.setBytes(11, Packer.ints(call.appended()));
    row.setBytes(12, Packer.ints(call.output()));
    row.setBytes(13, Packer.floats(call.logProbs()));
    row.setBytes(14, Packer.sets(call.allowed()));
    row.setString(15, call.finish().name());
    row.setLong(16, call.nanos());
    row.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    texts.close();
    for (PreparedStatement each :
        new PreparedStatement[] {find, findFailed, episodes, steps, calls, credits}) {
      each.close();
    }
    for (PreparedStatement each : removals) {
      each.close();
    }
  }
}

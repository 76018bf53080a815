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
import java.util.Optional;

/** Turns a trajectory into rows, within a transaction of the caller. */
final class EpisodeWriter implements AutoCloseable {
  private final TextTable texts;
  private final AttachmentTable attachments;
  private final PreparedStatement find;
  private final List<PreparedStatement> removals;
  private final PreparedStatement episodes;
  private final PreparedStatement steps;
  private final PreparedStatement calls;
  private final PreparedStatement credits;

  EpisodeWriter(Connection connection) throws SQLException {
    texts = new TextTable(connection);
    attachments = new AttachmentTable(connection, texts);
    find = connection.prepareStatement("SELECT number, ending FROM episodes WHERE id = ?");
    removals =
        List.of(
            connection.prepareStatement("DELETE FROM credits WHERE episode = ?"),
            connection.prepareStatement("DELETE FROM calls WHERE episode = ?"),
            connection.prepareStatement("DELETE FROM step_attachments WHERE episode = ?"),
            connection.prepareStatement("DELETE FROM steps WHERE episode = ?"),
            connection.prepareStatement("DELETE FROM episodes WHERE number = ?"));
    episodes =
        connection.prepareStatement(
            """
            INSERT INTO episodes (id, phase, update_number, environment, task, split, family,
              difficulty, content, seed, group_id, agent, ending, note_text, final_text,
              reward_min, reward_max, reward_success, nanos,
              episode_return, success, progress, steps, tokens, number)
            VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) RETURNING number
            """);
    steps = connection.prepareStatement("INSERT INTO steps VALUES (?,?,?,?,?,?,?,?,?,?)");
    calls =
        connection.prepareStatement("INSERT INTO calls VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    credits = connection.prepareStatement("INSERT OR REPLACE INTO credits VALUES (?,?,?)");
  }

  /** Where an episode is stored, and how it ended. */
  private record Stored(long number, String ending) {
    boolean failed() {
      return ending.equals(Ending.INFRASTRUCTURE_FAILED.name());
    }
  }

  private Optional<Stored> stored(String id) throws SQLException {
    find.setString(1, id);
    try (ResultSet row = find.executeQuery()) {
      return row.next()
          ? Optional.of(new Stored(row.getLong(1), row.getString(2)))
          : Optional.empty();
    }
  }

  /** The number of an episode, or -1 if it is not stored. */
  long number(String id) throws SQLException {
    return stored(id).map(Stored::number).orElse(-1L);
  }

  private void remove(long number) throws SQLException {
    for (PreparedStatement removal : removals) {
      removal.setLong(1, number);
      removal.executeUpdate();
    }
  }

  /**
   * Writes an episode unless one of the same id is stored. One whose infrastructure failed says
   * nothing and gives up its place.
   */
  void write(String phase, int update, Trajectory trajectory) throws SQLException {
    Optional<Stored> before = stored(trajectory.id());
    if (before.isPresent()) {
      if (!before.get().failed()) {
        return;
      }
      remove(before.get().number());
    }
    long episode = episode(phase, update, trajectory, before.map(Stored::number));
    int call = 0;
    for (int place = 0; place < trajectory.steps().size(); place++) {
      Step step = trajectory.steps().get(place);
      step(episode, place, step);
      attachments.write(episode, place, step);
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

  private long episode(String phase, int update, Trajectory t, Optional<Long> place)
      throws SQLException {
    Task task = t.task();
    PreparedStatement row = episodes;
    row.setString(1, t.id());
    row.setString(2, phase);
    row.setInt(3, update);
    row.setString(4, task.environment());
    row.setString(5, task.id());
    row.setString(6, task.split().label());
    row.setString(7, task.family());
    row.setInt(8, task.difficulty());
    row.setString(9, task.content());
    row.setLong(10, t.seed());
    row.setString(11, t.group());
    row.setString(12, t.agent());
    row.setString(13, t.ending().name());
    row.setLong(14, texts.id(t.note()));
    row.setLong(15, texts.id(t.finalObservation()));
    Values.exact(row, 16, t.rewards().min());
    Values.exact(row, 17, t.rewards().max());
    Values.exact(row, 18, t.rewards().success());
    row.setLong(19, t.nanos());
    Values.exact(row, 20, t.episodeReturn());
    row.setBoolean(21, t.counts() && t.success());
    Values.exact(row, 22, t.progress());
    row.setInt(23, t.steps().size());
    row.setLong(24, t.outputTokens());
    if (place.isPresent()) {
      row.setLong(25, place.get());
    } else {
      row.setNull(25, Types.INTEGER);
    }
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
    attachments.close();
    texts.close();
    for (PreparedStatement each : new PreparedStatement[] {find, episodes, steps, calls, credits}) {
      each.close();
    }
    for (PreparedStatement each : removals) {
      each.close();
    }
  }
}

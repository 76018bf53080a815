package dev.agoge.run.store;

import dev.agoge.environment.Attachment;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Task;
import dev.agoge.model.FinishReason;
import dev.agoge.model.SamplingSettings;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Turns rows back into trajectories. */
final class EpisodeLoader implements AutoCloseable {
  private static final int REMEMBERED = 10_000;

  private final JsonMapper json = JsonMapper.shared();
  private final PreparedStatement texts;
  private final PreparedStatement episodes;
  private final PreparedStatement steps;
  private final PreparedStatement calls;

  /** Empty for a file of an older version, which has none. */
  private final Optional<PreparedStatement> attachments;

  private final Map<Long, String> recentTexts = recent();
  private final Map<Long, List<String>> recentLists = recent();

  EpisodeLoader(Connection connection) throws SQLException {
    texts = connection.prepareStatement("SELECT text FROM texts WHERE id = ?");
    episodes = connection.prepareStatement("SELECT * FROM episodes WHERE id = ?");
    steps = connection.prepareStatement("SELECT * FROM steps WHERE episode = ? ORDER BY place");
    calls = connection.prepareStatement("SELECT * FROM calls WHERE episode = ? ORDER BY place");
    attachments =
        Schema.find(connection) == Schema.Found.OURS
            ? Optional.of(
                connection.prepareStatement(
                    "SELECT step, name_text, media_text, data FROM step_attachments"
                        + " JOIN attachments ON id = attachment WHERE episode = ?"
                        + " ORDER BY step, place"))
            : Optional.empty();
  }

  Optional<StoredEpisode> load(String id) throws SQLException {
    episodes.setString(1, id);
    try (ResultSet row = episodes.executeQuery()) {
      return row.next() ? Optional.of(episode(row)) : Optional.empty();
    }
  }

  private StoredEpisode episode(ResultSet row) throws SQLException {
    long number = row.getLong(1);
    Trajectory trajectory =
        new Trajectory(
            row.getString(2),
            new Task(
                row.getString(5),
                row.getString(6),
                Query.split(row.getString(7)),
                row.getString(8),
                row.getInt(9),
                row.getString(10)),
            row.getLong(11),
            row.getString(12),
            row.getString(13),
            steps(number, calls(number), attachments(number)),
            Ending.valueOf(row.getString(14)),
            text(row.getLong(15)),
            text(row.getLong(16)),
            new RewardSpec(Values.exact(row, 17), Values.exact(row, 18), Values.exact(row, 19)),
            row.getLong(20));
    return new StoredEpisode(row.getString(3), row.getInt(4), trajectory);
  }

  private List<Step> steps(
      long episode, Map<Integer, List<ModelCall>> calls, Map<Integer, List<Attachment>> attached)
      throws SQLException {
    steps.setLong(1, episode);
    List<Step> all = new ArrayList<>();
    try (ResultSet row = steps.executeQuery()) {
      while (row.next()) {
        all.add(
            new Step(
                row.getInt(3),
                text(row.getLong(4)),
                list(row.getLong(5)),
                text(row.getLong(6)),
                calls.getOrDefault(row.getInt(2), List.of()),
                text(row.getLong(7)),
                row.getBoolean(8),
                Values.rewards(row, 9),
                Values.exact(row, 10),
                attached.getOrDefault(row.getInt(2), List.of())));
      }
    }
    return all;
  }

  private Map<Integer, List<Attachment>> attachments(long episode) throws SQLException {
    Map<Integer, List<Attachment>> byStep = new LinkedHashMap<>();
    if (attachments.isPresent()) {
      attachments.get().setLong(1, episode);
      try (ResultSet row = attachments.get().executeQuery()) {
        while (row.next()) {
          byStep
              .computeIfAbsent(row.getInt(1), _ -> new ArrayList<>())
              .add(new Attachment(text(row.getLong(2)), text(row.getLong(3)), row.getBytes(4)));
        }
      }
    }
    return byStep;
  }

  private Map<Integer, List<ModelCall>> calls(long episode) throws SQLException {
    calls.setLong(1, episode);
    Map<Integer, List<ModelCall>> byStep = new LinkedHashMap<>();
    try (ResultSet row = calls.executeQuery()) {
      while (row.next()) {
        byStep.computeIfAbsent(row.getInt(3), _ -> new ArrayList<>()).add(call(row));
      }
    }
    return byStep;
  }

  private ModelCall call(ResultSet row) throws SQLException {
    return new ModelCall(
        text(row.getLong(4)),
        text(row.getLong(5)),
        new SamplingSettings(
            Values.exact(row, 6), Values.exact(row, 7), row.getInt(8), row.getInt(9)),
        row.getInt(10),
        Unpacker.ints(row.getBytes(11)),
        Unpacker.ints(row.getBytes(12)),
        Unpacker.floats(row.getBytes(13)),
        Unpacker.sets(row.getBytes(14)),
        FinishReason.valueOf(row.getString(15)),
        row.getLong(16));
  }

  private String text(long id) throws SQLException {
    String known = recentTexts.get(id);
    if (known != null) {
      return known;
    }
    texts.setLong(1, id);
    try (ResultSet row = texts.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("text " + id + " is missing");
      }
      String text = Values.text(row, 1);
      recentTexts.put(id, text);
      return text;
    }
  }

  private List<String> list(long id) throws SQLException {
    List<String> known = recentLists.get(id);
    if (known == null) {
      known = List.copyOf(Arrays.asList(json.readValue(text(id), String[].class)));
      recentLists.put(id, known);
    }
    return known;
  }

  private static <V> Map<Long, V> recent() {
    return new LinkedHashMap<>(1024, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
        return size() > REMEMBERED;
      }
    };
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement each : new PreparedStatement[] {texts, episodes, steps, calls}) {
      each.close();
    }
    if (attachments.isPresent()) {
      attachments.get().close();
    }
  }
}

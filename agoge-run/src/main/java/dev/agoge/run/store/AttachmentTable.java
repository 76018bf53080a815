package dev.agoge.run.store;

import dev.agoge.environment.Attachment;
import dev.agoge.support.Digest;
import dev.agoge.trajectory.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Keeps what was shown beside texts, each distinct thing once, by its SHA-256. Writer's side. */
final class AttachmentTable implements AutoCloseable {
  private final TextTable texts;
  private final PreparedStatement find;
  private final PreparedStatement insert;
  private final PreparedStatement shown;

  AttachmentTable(Connection connection, TextTable texts) throws SQLException {
    this.texts = texts;
    find = connection.prepareStatement("SELECT id FROM attachments WHERE hash = ?");
    insert =
        connection.prepareStatement(
            "INSERT INTO attachments (hash, data) VALUES (?, ?) RETURNING id");
    shown = connection.prepareStatement("INSERT INTO step_attachments VALUES (?,?,?,?,?,?)");
  }

  void write(long episode, int place, Step step) throws SQLException {
    for (int i = 0; i < step.attachments().size(); i++) {
      Attachment attachment = step.attachments().get(i);
      shown.setLong(1, episode);
      shown.setInt(2, place);
      shown.setInt(3, i);
      shown.setLong(4, texts.id(attachment.name()));
      shown.setLong(5, texts.id(attachment.mediaType()));
      shown.setLong(6, id(attachment.data()));
      shown.executeUpdate();
    }
  }

  private long id(byte[] data) throws SQLException {
    byte[] hash = Digest.sha256().digest(data);
    find.setBytes(1, hash);
    long id = first(find);
    if (id < 0) {
      insert.setBytes(1, hash);
      insert.setBytes(2, data);
      id = first(insert);
    }
    return id;
  }

  private static long first(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? row.getLong(1) : -1;
    }
  }

  @Override
  public void close() throws SQLException {
    find.close();
    insert.close();
    shown.close();
  }
}

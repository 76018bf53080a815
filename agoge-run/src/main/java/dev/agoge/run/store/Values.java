package dev.agoge.run.store;

import dev.agoge.environment.Rewards;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Values that SQLite would alter, written so that they come back as they were. */
final class Values {
  private static final String MINUS_ZERO = "-0.0";

  private Values() {}

  /**
   * Binds a number to a column without a type. SQLite turns NaN into NULL, which is read back as
   * NaN, and would lose the sign of -0.0, which is therefore kept as text.
   */
  static void exact(PreparedStatement statement, int place, double value) throws SQLException {
    if (Double.isNaN(value)) {
      statement.setNull(place, Types.REAL);
    } else if (value == 0 && 1 / value < 0) {
      statement.setString(place, MINUS_ZERO);
    } else {
      statement.setDouble(place, value);
    }
  }

  /** Reads what {@link #exact} wrote. */
  static double exact(ResultSet row, int place) throws SQLException {
    return exact(row.getObject(place));
  }

  /** Binds rewards: a single player's as a number, several players' packed. */
  static void rewards(PreparedStatement statement, int place, Rewards rewards) throws SQLException {
    if (rewards.players() == 1) {
      exact(statement, place, rewards.of(0));
    } else {
      Packer packer = new Packer();
      for (int player = 0; player < rewards.players(); player++) {
        packer.doubleBits(rewards.of(player));
      }
      statement.setBytes(place, packer.bytes());
    }
  }

  /** Reads what {@link #rewards(PreparedStatement, int, Rewards)} wrote. */
  static Rewards rewards(ResultSet row, int place) throws SQLException {
    Object value = row.getObject(place);
    if (!(value instanceof byte[] packed)) {
      return Rewards.each(exact(value));
    }
    Unpacker unpacker = new Unpacker(packed);
    double[] each = new double[packed.length / Double.BYTES];
    for (int player = 0; player < each.length; player++) {
      each[player] = unpacker.doubleBits();
    }
    return Rewards.each(each);
  }

  /** A text as SQLite can keep it: UTF-16 bytes where a lone surrogate has no UTF-8 form. */
  static Object text(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text)
        ? text
        : text.getBytes(StandardCharsets.UTF_16LE);
  }

  /** Reads what {@link #text(String)} made. */
  static String text(ResultSet row, int place) throws SQLException {
    Object value = row.getObject(place);
    return value instanceof byte[] bytes ? utf16(bytes) : row.getString(place);
  }

  private static String utf16(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length / 2);
    for (int i = 0; i < bytes.length; i += 2) {
      text.append((char) ((bytes[i] & 0xff) | (bytes[i + 1] & 0xff) << 8));
    }
    return text.toString();
  }

  private static double exact(@Nullable Object value) throws SQLException {
    return switch (value) {
      case null -> Double.NaN;
      case Number number -> number.doubleValue();
      case String text when text.equals(MINUS_ZERO) -> -0.0;
      default -> throw new SQLException("'" + value + "' is not a number");
    };
  }
}

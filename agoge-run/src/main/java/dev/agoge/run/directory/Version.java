package dev.agoge.run.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Agoge this is. */
final class Version {
  private static final String PROPERTIES = "/META-INF/maven/dev.agoge/agoge-run/pom.properties";

  private Version() {}

  /** The version of the jar, or {@code development} where classes are run as compiled. */
  static String ofAgoge() {
    try (InputStream in = Version.class.getResourceAsStream(PROPERTIES)) {
      if (in == null) {
        return "development";
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "development");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

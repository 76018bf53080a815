package dev.agoge.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The jar of ours that a class came from, or the folder, where this runs from compiled classes.
 *
 * @param place a jar file or a folder of classes
 */
record OwnJar(Path place) {

  /**
   * Where a class is.
   *
   * @param member such as {@code dev/agoge/cli/Main.class}
   */
  static OwnJar of(String member) {
    URL found = OwnJar.class.getClassLoader().getResource(member);
    if (found == null) {
      throw new IllegalStateException(member + " is not on the class path");
    }
    String url = found.toString();
    String place = url.substring(0, url.length() - member.length());
    return new OwnJar(
        Path.of(
            URI.create(
                place.startsWith("jar:")
                    ? place.substring("jar:".length(), place.length() - "!/".length())
                    : place)));
  }

  /** The jar; the same bytes for the same classes. */
  byte[] bytes() throws IOException {
    if (Files.isRegularFile(place)) {
      return Files.readAllBytes(place);
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(place)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    var bytes = new ByteArrayOutputStream();
    try (var out = new JarOutputStream(bytes)) {
      for (Path file : files) {
        var entry = new ZipEntry(place.relativize(file).toString().replace('\\', '/'));
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        out.putNextEntry(entry);
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}

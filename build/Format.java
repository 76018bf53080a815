import com.google.googlejavaformat.java.Formatter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Formats every Java file of the checkout, or (mode {@code check}) fails naming the first that
 * differs.
 */
public final class Format {
  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    List<Path> files;
    try (var walk = Files.walk(Path.of(args[1]))) {
      files =
          walk.filter(f -> f.toString().endsWith(".java"))
              .filter(f -> !f.toString().contains("/target/"))
              .toList();
    }
    var formatter = new Formatter();
    int wrong = 0;
    for (Path file : files) {
      String source = Files.readString(file);
      String formatted = formatter.formatSourceAndFixImports(source);
      if (source.equals(formatted)) {
        continue;
      }
      wrong++;
      if (write) {
        Files.writeString(file, formatted);
      } else {
        System.err.println("not formatted: " + file);
      }
    }
    if (wrong > 0 && !write) {
      System.err.println(wrong + " files are not formatted; run: ./mvnw -N verify -Dformat");
      System.exit(1);
    }
  }
}

package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every command line that the documents show can be typed as it stands. */
class DocumentedCommandsTest {
  private static final Path ROOT = Path.of(System.getProperty("agoge.root"));

  /** A line of a document. */
  private record Line(String document, String text) {

    boolean isCommand() {
      String plain = text.strip();
      boolean begins = plain.startsWith("agoge ") || plain.startsWith("./agoge ");
      boolean isShell = plain.contains("|") || plain.contains("&&") || plain.contains("<");
      return begins && !isShell && !isSynopsis(plain);
    }

    /** Shows which options there are. */
    private static boolean isSynopsis(String plain) {
      return plain.contains("[--");
    }

    List<String> arguments() {
      String bare = text.strip().replaceFirst("( #|  ).*", "").replace(" …", "");
      List<String> words = List.of(bare.split(" +"));
      return words.subList(1, words.size());
    }
  }

  @Test
  void everyDocumentedCommandIsUnderstood() throws IOException {
    List<Line> commands = lines().stream().filter(Line::isCommand).toList();
    assertThat(commands).hasSizeGreaterThan(30);
    assertThat(commands.stream().flatMap(line -> complaint(line).stream())).isEmpty();
  }

  /** From a clone, that is; without the {@code ./} the shell does not find it. */
  @Test
  void commandsAreShownAsTheyAreTyped() throws IOException {
    Pattern bare = Pattern.compile("(?<![\\w./-])agoge (?!command)[a-zA-Z-]");
    assertThat(lines().stream().filter(l -> bare.matcher(l.text).find())).isEmpty();
  }

  private static Optional<String> complaint(Line line) {
    try {
      Main.commandLine().parseArgs(line.arguments().toArray(String[]::new));
      return Optional.empty();
    } catch (CommandLine.ParameterException e) {
      return Optional.of(line.document() + ": " + line.text().strip() + ": " + e.getMessage());
    }
  }

  /** All lines of the documents, those that end in a backslash joined with the next. */
  private static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Path document : documents()) {
      String text = Files.readString(document).replaceAll("\\\\\\n *", "");
      text.lines().forEach(l -> lines.add(new Line(ROOT.relativize(document).toString(), l)));
    }
    return lines;
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      files.filter(f -> f.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents;
  }
}

package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial shows the project that {@code agoge new environment lamps} makes. */
class TutorialTest {
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void everyBlockOfCodeIsInTheProject() throws IOException {
    Path project = folder.resolve("lamps");
    assertThat(Said.by("new", "environment", "lamps", "--out", project).code()).isZero();
    String sources = sources(project);
    Path tutorial = Path.of(System.getProperty("agoge.root"), "docs/own-environment.md");
    List<String> blocks =
        JAVA.matcher(Files.readString(tutorial)).results().map(TutorialTest::code).toList();
    assertThat(blocks).hasSizeGreaterThan(5).allSatisfy(b -> assertThat(sources).contains(b));
  }

  private static String code(MatchResult block) {
    return block.group(1);
  }

  private static String sources(Path project) throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve("src"))) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .map(TutorialTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

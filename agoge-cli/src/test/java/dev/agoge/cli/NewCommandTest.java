package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
  @TempDir Path folder;

  private record Ran(int code, String out) {}

  private static Ran run(Path where, List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), out);
  }

  /** The command line with the new environment's jar on the class path, in a process of its own. */
  private Ran agoge(Path jar, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path") + File.pathSeparator + jar);
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return run(folder, command);
  }

  @Test
  void aNewProjectBuildsPassesTheKitAndPlays() throws Exception {
    Path project = folder.resolve("two-lamps");
    assertThat(Said.by("new", "environment", "two-lamps", "--out", project).code()).isZero();
    Path root = Path.of(System.getProperty("agoge.root"));
    Ran built =
        run(
            project,
            List.of(root.resolve("mvnw").toString(), "-q", "-B", "-f", "pom.xml", "verify"));
    assertThat(built.code).as(built.out).isZero();
    assertThat(Files.readString(report(project))).contains("errors=\"0\"", "skipped=\"0\"");

    Path jar = project.resolve("target/two-lamps.jar");
    Ran checked = agoge(jar, "check", "two-lamps", "--fuzz", "2000");
    assertThat(checked.out).contains("two-lamps conforms");
    assertThat(checked.code).isZero();
    Ran expert = agoge(jar, "eval", "two-lamps", "--agent", "expert", "--quiet");
    assertThat(expert.out).contains("success 100.0 %");
    Ran refused = agoge(jar, "check", "two-lamps", "--option", "width=5");
    assertThat(refused.out)
        .contains("agoge: width '5' of environment two-lamps: give 4, 6, 7 or 9");
  }

  private static Path report(Path project) throws IOException {
    try (Stream<Path> files = Files.list(project.resolve("target/surefire-reports"))) {
      return files.filter(f -> f.toString().endsWith(".xml")).findFirst().orElseThrow();
    }
  }

  @Test
  void theFilesOfAProjectAreWhatTheReadmeSays() {
    assertThat(Said.by("new", "environment", "lamps", "--out", folder.resolve("x")).out())
        .contains("next: (cd ", " && ./mvnw verify)");
    assertThat(folder.resolve("x/src/main/java/com/example/lamps"))
        .isDirectoryContaining("glob:**/LampsState.java")
        .isDirectoryContaining("glob:**/LampsEpisode.java")
        .isDirectoryContaining("glob:**/LampsProvider.java");
    assertThat(folder.resolve("x/mvnw")).isExecutable();
    assertThat(folder.resolve("x/README.md")).content().contains("LampsState").doesNotContain("@");
  }

  @Test
  void whatCannotBeMadeIsRefusedInOneLine() throws IOException {
    Said.by("new", "environment", "Lamps").refused(2, "use lower-case letters, digits and hyphens");
    Said.by("new", "environment", "household").refused(2, "there is an environment 'household'");
    Said.by("new", "environment", "lamps", "--package", "lamps").refused(2, "of two parts or more");
    Said.by("new", "environment", "switch").refused(2, "'switch' is a word of Java");
    Said.by("new", "environment", "native", "--package", "com.example.worlds")
        .refused(2, "is that of a class of Agoge");
    Files.writeString(folder.resolve("file"), "");
    Said.by("new", "environment", "lamps", "--out", folder)
        .refused(2, "is not empty; give another folder with --out");
    Said.by("new", "environment", "lamps", "--out", folder.resolve("file")).refused(2, "is a file");
    Said.by("new", "environment", "lamps", "--out", folder.resolve("file/below"))
        .refused(73, "a file is in the way");
  }
}

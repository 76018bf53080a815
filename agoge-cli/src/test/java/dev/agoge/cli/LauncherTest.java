package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher: the choice of a JDK, and the build, with a stand-in for Maven. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherTest {
  @TempDir Path jdk;

  private Said launch() throws Exception {
    Path launcher = Path.of(System.getProperty("agoge.root", "..")).resolve("agoge");
    ProcessBuilder builder = new ProcessBuilder("sh", launcher.toString(), "--version");
    builder.environment().put("AGOGE_JAVA_HOME", jdk.toString());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), out, err);
  }

  private void fake(String version) throws IOException {
    Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nexit 1\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17.0.12", "21", "24.0.2", "25", "25.0.1", "25.0.2"})
  void aJdkThatIsTooOldIsRefusedInOneLine(String version) throws Exception {
    fake(version);
    launch().refused(69, "AGOGE_JAVA_HOME=" + jdk + " is not a JDK 25.0.3 or later");
  }

  @Test
  void aFolderWithoutAJdkIsRefusedInOneLine() throws Exception {
    launch().refused(69, "AGOGE_JAVA_HOME=" + jdk + " is not a JDK 25.0.3 or later");
  }

  @TempDir Path clone;

  /** A clone whose build is this shell script. */
  private ProcessBuilder building(String script) throws IOException {
    fake("25.0.3");
    Path launcher = clone.resolve("agoge");
    Files.copy(Path.of(System.getProperty("agoge.root", "..")).resolve("agoge"), launcher);
    Files.writeString(clone.resolve("mvnw"), "#!/bin/sh\n" + script);
    assertThat(clone.resolve("mvnw").toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder = new ProcessBuilder("sh", launcher.toString(), "--version");
    builder.environment().put("AGOGE_JAVA_HOME", jdk.toString());
    return builder;
  }

  private String failure(String log) throws Exception {
    Process process = building("cat <<'END'\n" + log + "END\nexit 1\n").start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(70);
    assertThat(clone.resolve(".build.log")).content().isEqualTo(log);
    return err.substring(err.indexOf('\n') + 1).replace(clone.toString(), "CLONE");
  }

  @Test
  void aMistakeInASourceIsToldOnceWithItsPlace() throws Exception {
    String mistake = "[ERROR] " + clone + "/core/A.java:[17,34] error: ';' expected\n";
    String other = "[ERROR] " + clone + "/core/B.java:[18,9] error: cannot find symbol\n";
    String detail = "  symbol:   class Strin\n  location: class B\n";
    String again = mistake + other + "[ERROR]   symbol:   class Strin\n[ERROR] -> [Help 1]\n";
    assertThat(failure("[INFO] compiling\n" + mistake + other + detail + again))
        .isEqualTo(
            """
              core/A.java:17: ';' expected
              core/B.java:18: cannot find symbol (class Strin)
            agoge: the build failed: mend that and repeat the command (all of its output is in CLONE/.build.log)
            """);
  }

  @Test
  void aWarningIsAReasonOnlyWhereItFailsTheBuild() throws Exception {
    String warning = "[WARNING] " + clone + "/core/A.java:[3,1] [unchecked] unchecked cast\n";
    String strict = "[ERROR] error: warnings found and -Werror specified\n";
    assertThat(failure(warning + strict)).startsWith("  core/A.java:3: [unchecked] unchecked cast");
  }

  @Test
  void aDownloadThatFailedSaysToCheckTheNetwork() throws Exception {
    assertThat(failure("[ERROR] Could not transfer artifact x: Unknown host\n"))
        .startsWith("agoge: the build failed: a download failed; check the network");
  }

  @Test
  void anyOtherReasonIsToldInAFewLines() throws Exception {
    String lines = "[ERROR] Failed to execute goal x\n[ERROR] \n" + "[ERROR] more\n".repeat(20);
    assertThat(failure(lines).lines())
        .hasSize(5)
        .first()
        .isEqualTo("  [ERROR] Failed to execute goal x");
  }

  @Test
  void twoAtATimeBuildOnce() throws Exception {
    String script =
        """
        echo built >>builds
        sleep 0.3
        mkdir -p agoge-cli/target/dist/lib
        : >agoge-cli/target/dist/lib/a.jar
        """;
    ProcessBuilder builder = building(script);
    Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\nexit 0\n");
    Process one = builder.start();
    Process two = builder.start();
    assertThat(one.waitFor()).isZero();
    assertThat(two.waitFor()).isZero();
    assertThat(clone.resolve("builds")).content().isEqualTo("built\n");
  }
}

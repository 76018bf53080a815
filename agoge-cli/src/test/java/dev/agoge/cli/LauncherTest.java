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

/** The launcher, up to the choice of a JDK. */
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
}

package dev.agoge.environments.alfworld;

import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.junit.EnvironmentContract;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class AlfworldConformanceTest implements EnvironmentContract {
  @TempDir Path folder;

  @Override
  public Environment environment() {
    Games.writeFolder(folder);
    return Environments.open("alfworld", Map.of("games", folder.toString()));
  }
}

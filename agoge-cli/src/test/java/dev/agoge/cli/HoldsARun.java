package dev.agoge.cli;

import dev.agoge.run.directory.RunDirectory;
import dev.agoge.run.directory.RunManifest;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.recipe.Resolved;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process that writes to a run until its standard input ends. */
final class HoldsARun {
  private HoldsARun() {}

  public static void main(String[] arguments) throws IOException {
    try (RunDirectory held = RunDirectory.create(Path.of(arguments[0]), manifest())) {
      System.out.println("holding " + held.files().root());
      while (System.in.read() >= 0) {}
    }
  }

  static RunManifest manifest() {
    String recipe = Resolved.yaml(RecipeReader.read("grpo", "crafting", Map.of()));
    return RunManifest.now(
        "grpo", recipe, "crafting", Map.of(), Optional.empty(), 1, 1, List.of("agoge"));
  }
}

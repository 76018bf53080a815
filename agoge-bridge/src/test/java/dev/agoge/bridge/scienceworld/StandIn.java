package dev.agoge.bridge.scienceworld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A jar with a class of the name and methods of ScienceWorld's entry, and its worst habit: all of
 * its state is static.
 */
final class StandIn {
  private static final String SOURCE =
      """
      package scienceworld.runtime.pythonapi;

      import java.util.List;

      public class PythonInterface {
        static int place;
        static int goal;
        static boolean wrong;
        static String task = "";
        static boolean gold;

        public String load(String name, int variation, String simplifications, %s boolean g) {
          if (!List.of("walk", "run").contains(name)) return "ERROR: Task (" + name + ")";
          task = name;
          place = 0;
          goal = 2 + variation %% 3;
          wrong = false;
          gold = g;
          return "";
        }

        public String step(String action %s) {
          switch (action) {
            case "forward" -> place += task.equals("run") ? 2 : 1;
            case "focus on nothing" -> wrong = true;
            case "look around" -> {}
            case "crash" -> throw new IllegalStateException("out of chairs");
            default -> { return "No known action matches that input."; }
          }
          Thread.yield();
          return "You are at " + place + " of " + goal + ".";
        }

        public double getScore() { return wrong ? -1 : Math.min(1.0, (double) place / goal); }
        public boolean getCompleted() { return place >= goal; }
        public String getTaskDescription() { return "Your task is to go to " + goal + "."; }
        public List<String> getTaskNames() { return List.of("walk", "run"); }
        public List<String> getValidActionObjectCombinations(%s) {
          return List.of("focus on nothing", "forward", "look around");
        }
        public List<String> getGoldActionSequence() {
          int steps = task.equals("run") ? (goal + 1) / 2 : goal;
          return gold ? java.util.Collections.nCopies(steps, "forward") : List.of();
        }
        public List<Integer> getVariationsTrain() { return List.of(0, 1, 2, 3); }
        public List<Integer> getVariationsDev() { return List.of(4, 5); }
        public List<Integer> getVariationsTest() { return List.of(0, 6, 7); }
        public void shutdown() { System.exit(1); }
      }
      """;

  private StandIn() {}

  /** One whose methods take no agent's number, as in the released jars. */
  static Path plain(Path folder) throws IOException {
    return jar(folder, SOURCE.formatted("", "", ""));
  }

  /** One whose methods take it. */
  static Path manyAgents(Path folder) throws IOException {
    return jar(folder, SOURCE.formatted("int agents,", ", int agent", "int agent"));
  }

  private static Path jar(Path folder, String source) throws IOException {
    Path file = folder.resolve("PythonInterface.java");
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Files.writeString(file, source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler.run(null, null, null, "-d", classes.toString(), file.toString()) != 0) {
      throw new IllegalStateException("the stand-in does not compile");
    }
    Path jar = folder.resolve("scienceworld.jar");
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path each : files) {
        out.putNextEntry(new ZipEntry(classes.relativize(each).toString()));
        Files.copy(each, out);
        out.closeEntry();
      }
    }
    return jar;
  }
}

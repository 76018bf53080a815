package dev.agoge.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The compiled classes of every module that is shipped. */
final class House {
  /** What each module may import; the command line is the only one that sees all. */
  static final Map<String, List<String>> MAY_IMPORT =
      Map.of(
          "agoge-core", List.of(),
          "agoge-environments", List.of("agoge-core"),
          "agoge-bridge", List.of("agoge-core"),
          "agoge-torch", List.of("agoge-core"),
          "agoge-run", List.of("agoge-core"),
          "agoge-junit", List.of("agoge-core"),
          "agoge-cli",
              List.of(
                  "agoge-core", "agoge-environments", "agoge-bridge", "agoge-torch", "agoge-run"));

  private final Map<String, JavaClasses> modules = new TreeMap<>();
  private final Map<String, String> moduleOf = new HashMap<>();

  House() {
    Path root = Path.of(System.getProperty("agoge.root", ".."));
    for (String module : MAY_IMPORT.keySet()) {
      Path classes = root.resolve(module).resolve("target/classes");
      if (!Files.isDirectory(classes)) {
        throw new IllegalStateException(classes + " is missing; build with: ./mvnw verify");
      }
      JavaClasses found = new ClassFileImporter().importPath(classes);
      modules.put(module, found);
      found.forEach(c -> moduleOf.put(c.getName(), module));
    }
  }

  Map<String, JavaClasses> modules() {
    return modules;
  }

  /** Every class, with the name of its module. */
  Map<JavaClass, String> classes() {
    Map<JavaClass, String> all = new LinkedHashMap<>();
    modules.forEach((module, classes) -> classes.forEach(c -> all.put(c, module)));
    return all;
  }

  /** The module of a class of ours; empty for others. */
  String moduleOf(JavaClass type) {
    return moduleOf.getOrDefault(type.getBaseComponentType().getName(), "");
  }
}

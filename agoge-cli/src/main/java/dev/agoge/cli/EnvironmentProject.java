package dev.agoge.cli;

import dev.agoge.environment.Environments;
import dev.agoge.run.Launcher;
import dev.agoge.run.directory.FileErrors;
import dev.agoge.support.Digest;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * The project that {@code agoge new environment} makes: templates with a few words filled in, the
 * Maven wrapper, and a Maven repository with the jars of Agoge that it builds against.
 */
final class EnvironmentProject {
  private static final List<String> MAIN =
      List.of("NAMEState", "NAMEEpisode", "Solution", "NAMEEnvironment", "NAMEProvider");

  /** Would make classes of the same names as those that the project imports. */
  private static final Set<String> TAKEN = Set.of("native");

  private static final String VERSION = "agoge.version";

  private final Map<String, String> words = new LinkedHashMap<>();

  /**
   * A project.
   *
   * @throws IllegalArgumentException if one of the names cannot be used
   */
  EnvironmentProject(String name, String packageName) {
    if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "environment name '"
              + name
              + "': use lower-case letters, digits and hyphens, such as lamps");
    }
    if (!packageName.matches("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)+")) {
      throw new IllegalArgumentException(
          "package '"
              + packageName
              + "': give one of two parts or more, such as com.example.lamps");
    }
    for (String part : packageName.split("\\.", -1)) {
      if (SourceVersion.isKeyword(part)) {
        throw new IllegalArgumentException(
            "package '"
                + packageName
                + "': '"
                + part
                + "' is a word of Java; choose another with --package");
      }
    }
    if (TAKEN.contains(name)) {
      throw new IllegalArgumentException(
          "environment name '" + name + "' is that of a class of Agoge; choose another name");
    }
    if (Environments.providers().stream().anyMatch(p -> p.name().equals(name))) {
      throw new IllegalArgumentException(
          "there is an environment '" + name + "' already; choose another name");
    }
    versions().forEach((key, value) -> words.put(String.valueOf(key), String.valueOf(value)));
    words.put("name", name);
    words.put(
        "Name",
        Arrays.stream(name.split("-"))
            .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
            .collect(Collectors.joining()));
    words.put("package", packageName);
    words.put("group", packageName.substring(0, packageName.lastIndexOf('.')));
  }

  private static Properties versions() {
    var properties = new Properties();
    try (InputStream in = resource("versions.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the versions of this build", e);
    }
    return properties;
  }

  /**
   * Writes all files, into a folder that is new or empty.
   *
   * @throws dev.agoge.run.RunException if it cannot be written
   */
  void write(Path folder) {
    FileErrors.guarding(
        "create",
        folder,
        () -> {
          writeAll(folder);
          return folder;
        });
  }

  private void writeAll(Path folder) throws IOException {
    refuseUsed(folder);
    Map<String, byte[]> jars = jars();
    words.put(VERSION, version(word(VERSION), jars));
    words.put("agoge", Launcher.typedIn(folder.toRealPath()));
    String path = word("package").replace('.', '/');
    for (String type : MAIN) {
      fill(
          "java/" + type + ".java.txt", folder.resolve("src/main/java/" + path + "/" + java(type)));
    }
    fill(
        "test/NAMEEnvironmentTest.java.txt",
        folder.resolve("src/test/java/" + path + "/" + java("NAMEEnvironmentTest")));
    fill(
        "provider-service",
        folder.resolve(
            "src/main/resources/META-INF/services/dev.agoge.environment.EnvironmentProvider"));
    fill("pom.xml", folder.resolve("pom.xml"));
    fill("README.md", folder.resolve("README.md"));
    fill("gitignore", folder.resolve(".gitignore"));
    for (String file : List.of("mvnw", "mvnw.cmd", ".mvn/wrapper/maven-wrapper.properties")) {
      copy(file, folder.resolve(file));
    }
    if (!folder.resolve("mvnw").toFile().setExecutable(true)) {
      throw new IOException("cannot make " + folder.resolve("mvnw") + " executable");
    }
    repository(folder.resolve("repository/dev/agoge"), jars);
  }

  private static void refuseUsed(Path folder) throws IOException {
    if (Files.isRegularFile(folder)) {
      throw new IllegalArgumentException(folder + " is a file; give another folder with --out");
    }
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new IllegalArgumentException(
            folder + " is not empty; give another folder with --out");
      }
    }
  }

  private String java(String type) {
    return type.replace("NAME", word("Name")) + ".java";
  }

  /** The artifacts that a project builds against, each with a class that tells where it is. */
  private static Map<String, byte[]> jars() throws IOException {
    Map<String, byte[]> jars = new LinkedHashMap<>();
    jars.put("agoge-core", OwnJar.of("dev/agoge/environment/Environment.class").bytes());
    jars.put("agoge-junit", OwnJar.of("dev/agoge/junit/EnvironmentContract.class").bytes());
    return jars;
  }

  /**
   * This version, with a digest of the jars in place of what marks it as unfinished: Maven keeps a
   * copy of what it once saw under a version, so other jars must not go by the same one.
   */
  private static String version(String version, Map<String, byte[]> jars) {
    String digests = jars.values().stream().map(Digest::of).collect(Collectors.joining());
    return version.replace("-SNAPSHOT", "") + "-" + Digest.of(digests).substring(0, 12);
  }

  private void repository(Path place, Map<String, byte[]> jars) throws IOException {
    for (Map.Entry<String, byte[]> jar : jars.entrySet()) {
      Path version = place.resolve(jar.getKey()).resolve(word(VERSION));
      String file = jar.getKey() + "-" + word(VERSION);
      fill(jar.getKey() + ".pom", version.resolve(file + ".pom"));
      Files.write(version.resolve(file + ".jar"), jar.getValue());
    }
  }

  private String word(String key) {
    String word = words.get(key);
    if (word == null) {
      throw new IllegalStateException("no word for @" + key + "@");
    }
    return word;
  }

  private void fill(String template, Path target) throws IOException {
    String text;
    try (InputStream in = resource(template)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace("@" + word.getKey() + "@", word.getValue());
    }
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.writeString(target, text);
  }

  private static void copy(String file, Path target) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    try (InputStream in = resource(file)) {
      Files.copy(in, target);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = EnvironmentProject.class.getResourceAsStream("project/" + name);
    if (in == null) {
      throw new FileNotFoundException("resource project/" + name + " is missing from this build");
    }
    return in;
  }
}

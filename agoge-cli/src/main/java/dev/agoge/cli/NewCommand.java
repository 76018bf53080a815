package dev.agoge.cli;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes projects to start from. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Make a project for an environment of your own.")
final class NewCommand {

  @Command(
      name = "environment",
      mixinStandardHelpOptions = true,
      description = {
        "Make a Maven project with a small, complete environment to change into your own.",
        "",
        "It builds, plays and passes every check as it is:",
        "  agoge new environment lamps",
        "  (cd lamps && ./mvnw verify)",
        "  AGOGE_CLASSPATH=lamps/target/lamps.jar agoge play lamps",
      })
  int environment(
      @Mixin Output output,
      @Parameters(
              paramLabel = "NAME",
              description = "Its name: lower-case letters, digits and hyphens.")
          String name,
      @Option(
              names = "--package",
              paramLabel = "PACKAGE",
              defaultValue = "",
              description = "The Java package (default: com.example.NAME).")
          String packageName,
      @Option(
              names = "--out",
              paramLabel = "FOLDER",
              defaultValue = "",
              description = "Where to, new or empty (default: NAME).")
          String folder) {
    String plain = name.replace("-", "");
    var project =
        new EnvironmentProject(name, packageName.isEmpty() ? "com.example." + plain : packageName);
    Path target = Path.of(folder.isEmpty() ? name : folder);
    project.write(target);
    output.document(new Made(name, target.toString()));
    output.line(
        String.format(
            Locale.ROOT,
            "%s holds an environment that builds, plays and passes every check",
            target));
    output.next("(cd " + target + " && ./mvnw verify)");
    return 0;
  }

  record Made(String environment, String folder) {}
}

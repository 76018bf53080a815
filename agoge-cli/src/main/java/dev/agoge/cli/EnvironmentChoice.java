package dev.agoge.cli;

import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which environment, with which options. */
final class EnvironmentChoice {
  private static final String OPPONENT = "opponent";

  @Option(
      names = "--option",
      paramLabel = "KEY=VALUE",
      description =
          "An option of the environment; 'agoge environments NAME' lists them. Repeatable.")
  Map<String, String> options = new LinkedHashMap<>();

  @Option(
      names = "--domain",
      paramLabel = "FILE",
      description = "Your own PDDL domain, for environment planning.")
  String domain = "";

  @Option(
      names = "--problem",
      paramLabel = "FILE",
      description = "Your own PDDL problem, for environment planning.")
  String problem = "";

  @Option(
      names = "--wrap",
      paramLabel = "WRAPPERS",
      description =
          "Change what is shown and understood, such as history:4,noise:0.1; 'agoge environments"
              + " wrappers' lists the wrappers.")
  String wrappers = "";

  /** All options given. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>(options);
    if (!domain.isEmpty()) {
      all.put("domain", domain);
    }
    if (!problem.isEmpty()) {
      all.put("problem", problem);
    }
    if (!wrappers.isEmpty()) {
      all.put(Environments.WRAP, wrappers);
    }
    return all;
  }

  /** These options as they are typed, each after a space. */
  String typed() {
    var text = new StringBuilder();
    all()
        .forEach(
            (key, value) ->
                text.append(key.equals(Environments.WRAP) ? " --wrap " : " --option " + key + "=")
                    .append(value));
    return text.toString();
  }

  /** Opens the named environment, with every seat played from outside where that is an option. */
  Environment openSeats(String name) {
    Map<String, String> all = all();
    boolean choice =
        Environments.providers().stream()
            .anyMatch(p -> p.name().equals(name) && p.options().containsKey(OPPONENT));
    if (choice) {
      all.putIfAbsent(OPPONENT, "seats");
    }
    return Environments.open(name, all);
  }

  /** The environment of a name or id with these options, in words. */
  String described(String name) {
    return Environments.described(name, all());
  }

  /** Opens the named environment. */
  Environment open(String name) {
    return Environments.open(name, all());
  }
}

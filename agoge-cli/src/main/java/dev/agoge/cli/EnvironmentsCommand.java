package dev.agoge.cli;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Split;
import dev.agoge.environment.Wrapper;
import dev.agoge.environment.Wrappers;
import dev.agoge.run.Launcher;
import dev.agoge.support.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists environments. */
@Command(
    name = "environments",
    mixinStandardHelpOptions = true,
    description = {
      "List the environments on the class path, or the options of one, or the wrappers.",
      "",
      "  agoge environments                what there is, a line each",
      "  agoge environments household      one of them, with its options for --option",
      "  agoge environments wrappers       what --wrap understands, for any environment",
    })
final class EnvironmentsCommand implements Callable<Integer> {
  private static final String WRAPPERS = "wrappers";

  @Mixin Output output = new Output();

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "The environment to describe, or 'wrappers'.")
  Optional<String> name = Optional.empty();

  record Listed(String name, String summary, Map<String, String> options) {
    static Listed of(EnvironmentProvider provider) {
      return new Listed(provider.name(), provider.summary(), provider.options());
    }
  }

  record ListedWrapper(String name, String summary) {
    static ListedWrapper of(Wrapper wrapper) {
      return new ListedWrapper(wrapper.name(), wrapper.summary());
    }
  }

  record Listing(List<Listed> environments, List<ListedWrapper> wrappers) {}

  @Override
  public Integer call() {
    List<Listed> all = Environments.providers().stream().map(Listed::of).toList();
    List<ListedWrapper> wrappers = Wrappers.all().stream().map(ListedWrapper::of).toList();
    if (name.isEmpty()) {
      output.document(new Listing(all, wrappers));
      list(all, wrappers);
    } else if (name.get().equals(WRAPPERS)) {
      output.document(wrappers);
      output.line("wrappers, for --wrap of any environment, the innermost first:");
      wrappers.forEach(wrapper -> output.line("  " + wrapper.summary()));
      output.next("agoge play household --wrap show-actions");
    } else {
      describe(named(name.get(), all));
    }
    return 0;
  }

  private void list(List<Listed> all, List<ListedWrapper> wrappers) {
    int width = all.stream().mapToInt(e -> e.name.length()).reduce(12, Math::max);
    all.forEach(e -> output.line(("%-" + width + "s  %s").formatted(e.name, e.summary)));
    output.line("");
    output.line(
        "wrappers, for --wrap of any of them: "
            + String.join(", ", wrappers.stream().map(ListedWrapper::name).toList()));
    output.line(
        Launcher.typed("described by: agoge environments NAME, agoge environments wrappers"));
    output.next("agoge environments household");
  }

  private static Listed named(String name, List<Listed> all) {
    return all.stream()
        .filter(e -> e.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Suggestions.unknown(
                        "environment", name, all.stream().map(Listed::name).toList())));
  }

  /** What it declares about itself; nothing for one that cannot be opened without options. */
  private static List<String> facts(String name) {
    List<String> facts = new ArrayList<>();
    try (Environment environment = Environments.open(name, Map.of())) {
      EnvironmentSpec spec = environment.spec();
      String tasks =
          Arrays.stream(Split.values())
              .map(split -> environment.tasks(split).size() + " " + split.label())
              .collect(Collectors.joining(", "));
      facts.add("  tasks:     " + tasks);
      facts.add("  players:   " + String.join(", ", spec.players()));
      facts.add(
          String.format(
              Locale.ROOT,
              "  return:    %.3g to %.3g, solved from %.3g; at most %d steps",
              spec.rewards().min(),
              spec.rewards().max(),
              spec.rewards().success(),
              spec.stepLimit()));
      facts.add(
          "  it "
              + (environment.expert().isPresent() ? "has" : "has no")
              + " expert, "
              + (spec.listsAdmissible() ? "lists" : "does not list")
              + " actions, "
              + (spec.forkable() ? "forks" : "does not fork"));
    } catch (IllegalArgumentException needsOptions) {
      facts.add("  needs: " + needsOptions.getMessage());
    }
    return facts;
  }

  private void describe(Listed environment) {
    output.document(environment);
    output.line(environment.name + ": " + environment.summary);
    if (environment.options.isEmpty()) {
      output.line("  it has no options of its own");
    }
    environment.options.forEach(
        (key, help) -> output.line("  --option %s=…  %s".formatted(key, help)));
    facts(environment.name).forEach(output::line);
    output.next("agoge play " + environment.name);
  }
}

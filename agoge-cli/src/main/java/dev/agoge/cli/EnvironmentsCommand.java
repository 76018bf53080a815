package dev.agoge.cli;

import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Wrapper;
import dev.agoge.environment.Wrappers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists environments. */
@Command(
    name = "environments",
    mixinStandardHelpOptions = true,
    description = "List the environments on the class path, and the wrappers to see them through.")
final class EnvironmentsCommand implements Callable<Integer> {
  @Mixin Output output = new Output();

  record Listed(String name, String summary, Map<String, String> options) {}

  record ListedWrapper(String name, String summary) {}

  record Listing(List<Listed> environments, List<ListedWrapper> wrappers) {}

  @Override
  public Integer call() {
    List<EnvironmentProvider> providers = Environments.providers();
    List<Wrapper> wrappers = Wrappers.all();
    output.document(
        new Listing(
            providers.stream().map(p -> new Listed(p.name(), p.summary(), p.options())).toList(),
            wrappers.stream().map(w -> new ListedWrapper(w.name(), w.summary())).toList()));
    for (EnvironmentProvider provider : providers) {
      output.line("%-12s %s".formatted(provider.name(), provider.summary()));
      provider
          .options()
          .forEach(
              (key, help) -> output.line("%-12s   --option %s=…  %s".formatted("", key, help)));
    }
    output.line("");
    output.line("wrappers, for --wrap of any environment, the innermost first:");
    wrappers.forEach(wrapper -> output.line("  " + wrapper.summary()));
    output.next("agoge play household --wrap show-actions");
    return 0;
  }
}

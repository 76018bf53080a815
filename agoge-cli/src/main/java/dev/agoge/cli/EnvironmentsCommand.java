package dev.agoge.cli;

import dev.agoge.environment.EnvironmentProvider;
import dev.agoge.environment.Environments;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists environments. */
@Command(
    name = "environments",
    mixinStandardHelpOptions = true,
    description = "List the environments on the class path.")
final class EnvironmentsCommand implements Callable<Integer> {
  @Mixin Output output = new Output();

  record Listed(String name, String summary, Map<String, String> options) {}

  @Override
  public Integer call() {
    List<EnvironmentProvider> providers = Environments.providers();
    output.document(
        providers.stream().map(p -> new Listed(p.name(), p.summary(), p.options())).toList());
    for (EnvironmentProvider provider : providers) {
      output.line("%-12s %s".formatted(provider.name(), provider.summary()));
      provider
          .options()
          .forEach(
              (key, help) -> output.line("%-12s   --option %s=…  %s".formatted("", key, help)));
    }
    output.next("agoge play household");
    return 0;
  }
}

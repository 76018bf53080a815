package dev.agoge.cli;

import dev.agoge.run.train.Comparing;
import dev.agoge.run.train.Rehearsal;
import dev.agoge.torch.TorchPolicyFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Recipes in tiny sizes, to see that each runs to its end. */
final class QuickReproduction {
  private final ReproduceCommand command;

  QuickReproduction(ReproduceCommand command) {
    this.command = command;
  }

  /** Runs them in a folder of their own, which is removed afterwards. */
  int run(List<String> names) {
    List<Rehearsal> rehearsals = names.stream().map(n -> Rehearsal.of(n, command.plan)).toList();
    Path folder = temporary();
    try (var interruption = new Interruption(command.output)) {
      for (Rehearsal rehearsal : rehearsals) {
        long start = System.nanoTime();
        Comparing.Compared compared =
            rehearsal.run(
                folder,
                command.threads,
                new TorchPolicyFactory(command.threads),
                new TrainingConsole(command.output, ""),
                interruption::requested);
        command.output.line(
            "%-12s ran on %s in %.1f s"
                .formatted(
                    compared.members().getFirst().recipe(),
                    rehearsal.plan().environment(),
                    (System.nanoTime() - start) / 1e9));
      }
    } finally {
      remove(folder);
    }
    command.output.next("agoge reproduce " + String.join(" ", names));
    return 0;
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("agoge-quick");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a temporary folder", e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder, e);
    }
  }
}

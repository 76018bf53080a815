package dev.agoge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks what learning rests on. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Check what learning rests on against what is true.",
    subcommands = AuditCreditCommand.class)
final class AuditCommand implements Callable<Integer> {
  @Spec CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(
        command.commandLine(), "say what to audit, such as: agoge audit credit RUN");
  }
}

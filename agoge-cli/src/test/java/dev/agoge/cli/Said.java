package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command said. */
record Said(int code, String out, String err) {

  /** Runs a command in this process. */
  static Said agoge(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int code = line.execute(arguments);
    return new Said(code, out.toString(), err.toString());
  }

  /** One line on standard error with this text, nothing on standard output, and this code. */
  void refused(int wanted, String why) {
    assertThat(err).startsWith("agoge: ").contains(why).endsWith("\n");
    assertThat(err.lines()).as(err).hasSize(1);
    assertThat(out).isEmpty();
    assertThat(code).isEqualTo(wanted);
  }
}

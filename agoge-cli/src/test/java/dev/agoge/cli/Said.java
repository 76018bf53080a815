package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command said.
 *
 * @param code its exit code
 * @param out standard output
 * @param err standard error
 */
record Said(int code, String out, String err) {

  /** Runs a command in this process. */
  static Said by(Object... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int code = line.execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    return new Said(code, out.toString(), err.toString());
  }

  /** One line on standard error with this text, nothing on standard output, and this code. */
  void refused(int wanted, String why) {
    assertThat(err).startsWith("agoge: ").contains(why).endsWith("\n");
    assertThat(err.lines()).as(err).hasSize(1);
    assertThat(out).isEmpty();
    assertThat(code).isEqualTo(wanted);
  }

  /** Standard output as the one JSON document it must be. */
  JsonNode json() {
    return JsonMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build()
        .readTree(out);
  }

  /** Standard output with a folder that changes from test to test replaced. */
  String outWithout(Path folder) {
    return out.replace(folder.toString(), "DIR");
  }
}

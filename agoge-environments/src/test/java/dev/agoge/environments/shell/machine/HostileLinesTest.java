package dev.agoge.environments.shell.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that ask for too much are given up, and the machine stays as it was. */
class HostileLinesTest {
  private static final Machine MACHINE =
      new Machine(
          Folder.empty()
              .with(List.of("f"), PlainFile.of("a".repeat(3000) + "!\n"))
              .with(List.of("d"), Folder.empty()),
          "/",
          new TreeMap<>(Map.of("HOME", "/")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grep -E '(a|aa)+$' f",
        "grep -E '(a*)*b' f",
        "grep -E '(.*)(.*)(.*)(.*)(.*)(.*)x' f",
        "sed -E 's/(a+)+b/x/' f",
        "for a in 1 2 3 4 5 6 7 8 9; do for b in 1 2 3 4 5 6 7 8 9; do for c in 1 2 3 4 5 6 7 8 9;"
            + " do for d in 1 2 3 4 5 6 7 8 9; do for e in 1 2 3 4 5 6 7 8 9; do echo; done; done;"
            + " done; done; done",
        "for i in 1 2 3 4 5 6 7 8 9; do cat f f f f > g; cat g g g g > f; done",
        "for i in 1 2 3 4 5 6 7 8 9; do x=$x$x$x$x$x$x$x$x$x$x$x$x$(cat f); done",
        "for i in 1 2 3 4 5 6 7 8 9; do cp -r d e; mv e d; cp -r d e; mv e d/x$i; mv d e; mkdir d;"
            + " for j in 1 2 3 4 5 6 7 8 9; do cp -r e d/$j; done; rm -r e; done",
        "for i in 1 2 3 4 5 6 7; do cat f f f f f f f f f f f f | tee g | tee f; done",
      })
  void bombsAreStopped(String line) {
    Shell.Outcome outcome = Shell.run(MACHINE, line);
    assertThat(outcome.output()).startsWith("sh: stopped: ");
    assertThat(outcome.machine()).isSameAs(MACHINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'",
        "\"",
        "$(",
        "`",
        "${",
        "a |",
        "| a",
        "a && ",
        ";;",
        "(a)",
        "a &",
        "cat << EOF",
        "for",
        "for x",
        "for x in",
        "for x in a; do",
        "for 1 in a; do b; done",
        ">",
        "> ",
        "a > > b",
        "$(((((((((((((((((((",
        "grep '['",
        "grep -E '(' f",
        "sed s f",
        "sed 's/a' f",
        "sed",
        "cut",
        "tr",
        "sort -k x f",
        "find -size",
        "find -exec",
        "xargs -n x",
        "head -n x f",
        "chmod 9 f",
        "test 1 2 3 4 5",
        "[",
        "base64 -d f",
        "tar -xf f",
        "od f",
        "printf",
        "printf %q",
        "cp f",
        "mv f",
        "mkdir",
        "rm",
        "cd a b",
        "uniq a b",
        "diff f",
        "man nothing",
        "export 1=2",
        "./f",
      })
  void badLinesAreRefusedInWords(String line) {
    Shell.Outcome outcome = Shell.run(MACHINE, line);
    assertThat(outcome.complained()).as(outcome.output()).isTrue();
    assertThat(outcome.machine().digest()).isEqualTo(MACHINE.digest());
  }

  @Test
  void nestedSubstitutionsEnd() {
    String line = "echo x";
    for (int i = 0; i < 40; i++) {
      line = "echo $(" + line + ")";
    }
    assertThat(Shell.run(MACHINE, line).output()).isEqualTo("sh: stopped: nested too deeply\n");
  }

  @Property(tries = 500)
  void anyTextIsHarmless(@ForAll @StringLength(max = 60) String line) {
    assertThat(Shell.run(MACHINE, line).output()).isNotNull();
  }

  @Property(tries = 1000)
  void anyMixOfSignsAndCommandsIsHarmless(@ForAll List<@IntRange(max = 59) Integer> picks) {
    List<String> parts = Stream.concat(Commands.ALL.keySet().stream(), SIGNS.stream()).toList();
    StringBuilder line = new StringBuilder();
    picks.stream().limit(12).forEach(i -> line.append(parts.get(i % parts.size())).append(' '));
    assertThat(Shell.run(MACHINE, line.toString()).output()).isNotNull();
  }

  private static final List<String> SIGNS =
      List.of("|", ">", "<", ";", "&&", "f", "d", "*", "-r", "-n", "2", "$(", ")", "'", "\"", "/");

  @Test
  void nothingHereKnowsTheRealMachine() throws IOException {
    for (Class<?> type :
        List.of(
            Shell.class,
            Files.class,
            Interpreter.class,
            Commands.class,
            Copying.class,
            Changes.class,
            Listing.class,
            Tar.class,
            Streams.class,
            Words.class,
            Find.class)) {
      try (var in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
        String code = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(code)
            .doesNotContain(
                "java/io/File",
                "java/nio/file",
                "ProcessBuilder",
                "java/lang/Runtime",
                "java/lang/System",
                "java/net/",
                "java/lang/reflect");
      }
    }
  }
}

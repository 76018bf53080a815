package dev.agoge.environments.shell.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShellTrialsTest {
  private static final Folder FILES =
      Folder.empty()
          .with(List.of("a"), Folder.empty())
          .with(List.of("a", "f"), PlainFile.of("here\n"))
          .with(List.of("b"), Folder.empty())
          .with(List.of("b", "g"), PlainFile.of("there\n"));
  private static final List<String> PARTS =
      List.of(
          "ls",
          "cat",
          "rm -r",
          "rm",
          "mv",
          "cp -r",
          "cd",
          "pwd",
          "find",
          "grep -r e",
          "chmod 500",
          "touch",
          "rmdir",
          "tar -cf x.tar",
          "echo",
          "test -e",
          "/a",
          "/a/f",
          "f",
          "/b",
          "/b/g",
          ".",
          "..",
          "*",
          "/*/*",
          "$(pwd)",
          ";",
          "&&",
          "|",
          "> /t",
          "> t",
          "x=1",
          "$x");

  private static Machine in(String folder) {
    return new Machine(FILES, folder, new TreeMap<>());
  }

  @Property(tries = 400)
  void whatWasTriedElsewhereIsWhatALineDoesHere(
      @ForAll @Size(max = 7) List<@IntRange(max = 32) Integer> picks) {
    String line = picks.stream().map(PARTS::get).collect(Collectors.joining(" "));
    Trials before = new Trials(in("/a"));
    before.of(line);
    Trials after = before.after(in("/b"));
    Shell.Outcome plain = Shell.run(in("/b"), line);
    assertThat(after.of(line)).as(line).isEqualTo(plain);
    assertThat(after.run(line)).isEqualTo(plain);
  }

  @Test
  void aLineIsRunOnceUnlessItDependsOnTheFolder() {
    Trials before = new Trials(in("/a"));
    Shell.Outcome list = before.of("ls /a");
    Shell.Outcome here = before.of("ls");
    assertThat(before.of("ls")).isSameAs(here);
    Trials moved = before.after(in("/b"));
    assertThat(moved.of("ls /a").output()).isSameAs(list.output());
    assertThat(moved.of("ls").output()).isEqualTo("g\n");
  }

  @Test
  void nothingIsKeptWhenFilesOrVariablesChange() {
    Trials before = new Trials(in("/a"));
    before.of("ls /a; env");
    Trials removed = before.after(Shell.run(before.machine(), "rm /a/f").machine());
    assertThat(removed.of("ls /a; env").output()).isEmpty();
    Trials named = before.after(Shell.run(before.machine(), "x=1").machine());
    assertThat(named.of("ls /a; env").output()).isEqualTo("f\nx=1\n");
  }
}

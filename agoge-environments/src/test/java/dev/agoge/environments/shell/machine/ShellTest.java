package dev.agoge.environments.shell.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What lines print, on a few files written by hand. The expectations agree with GNU coreutils,
 * grep, sed and bash under {@code LC_ALL=C}.
 */
class ShellTest {
  private static final Machine MACHINE =
      machine(
          Map.of(
              "a.txt", "pear 3\napple 12\nfig 7\napple 12\n",
              "b.txt", "pear 3\nfig 7\nkiwi 1\n",
              "logs/x.log", "INFO start\nERROR disk [7]\nERROR net+1\n",
              "logs/old/y.log", "WARN a.b\nERROR disk [8]\n",
              ".hidden", "secret\n",
              "users.csv", "3:ada:10\n1:bob:9\n"));

  private static Machine machine(Map<String, String> files) {
    Folder root =
        Folder.empty()
            .with(List.of("home"), Folder.empty())
            .with(List.of("home", "user"), Folder.empty());
    for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
      List<String> names = Paths.names("/home/user", file.getKey());
      for (int i = 1; i < names.size(); i++) {
        if (root.find(names.subList(0, i)).isEmpty()) {
          root = root.with(names.subList(0, i), Folder.empty());
        }
      }
      root = root.with(names, PlainFile.of(file.getValue()));
    }
    return new Machine(root, "/home/user", new TreeMap<>(Map.of("HOME", "/home/user")));
  }

  private static Shell.Outcome run(String line) {
    return Shell.run(MACHINE, line);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '#',
      value = {
        "ls ~ a.txt|b.txt|logs|users.csv",
        "ls -a logs ~ .|..|old|x.log",
        "ls -R logs ~ logs:|old|x.log||logs/old:|y.log",
        "cat a.txt | head -n 2 ~ pear 3|apple 12",
        "head -n -3 a.txt ~ pear 3",
        "tail -n +4 a.txt ~ apple 12",
        "grep -n apple a.txt ~ 2:apple 12|4:apple 12",
        "grep -rc ERROR logs ~ logs/old/y.log:1|logs/x.log:2",
        "grep -o 'disk .*' logs/x.log ~ disk [7]",
        "grep 'net+1' logs/x.log ~ ERROR net+1",
        "grep -E '^(fig|kiwi)' b.txt ~ fig 7|kiwi 1",
        "grep 'fig\\|kiwi' b.txt ~ fig 7|kiwi 1",
        "grep -vw fig b.txt ~ pear 3|kiwi 1",
        "grep '[[:digit:]]\\{2\\}' a.txt ~ apple 12|apple 12",
        "find logs -name '*.log' ~ logs/old/y.log|logs/x.log",
        "find . -type d ~ .|./logs|./logs/old",
        "find . -size +0 -name '[ab]*' ~ ./a.txt|./b.txt",
        "wc -l a.txt ~ 4 a.txt",
        "wc a.txt b.txt ~ ' 4  8 31 a.txt| 3  6 20 b.txt| 7 14 51 total'",
        "sort -k2n a.txt ~ pear 3|fig 7|apple 12|apple 12",
        "sort -u a.txt ~ apple 12|fig 7|pear 3",
        "sort -t: -k3,3n users.csv ~ 1:bob:9|3:ada:10",
        "sort a.txt | uniq -c | sort -rn | head -1 ~ '      2 apple 12'",
        "cut -d: -f1,3 users.csv ~ 3:10|1:9",
        "cut -c2- users.csv ~ :ada:10|:bob:9",
        "echo uryyb | tr A-Za-z N-ZA-Mn-za-m ~ hello",
        "tr -d '0-9\\n' < users.csv ~ :ada::bob:",
        "sed -n '2,3p' a.txt ~ apple 12|fig 7",
        "sed 's/\\([a-z]*\\) \\([0-9]*\\)/\\2 \\1/' b.txt ~ 3 pear|7 fig|1 kiwi",
        "sed -E 's/[0-9]+/<&>/g;/kiwi/d' b.txt ~ pear <3>|fig <7>",
        "diff a.txt b.txt ~ 2d1|< apple 12|4c3|< apple 12|---|> kiwi 1|[1]",
        "echo hello | base64 ~ aGVsbG8K",
        "echo aGVsbG8K | base64 -d ~ hello",
        "echo hi | xxd ~ '00000000: 6869 0a                                  hi.'",
        "echo 68690a | xxd -r -p ~ hi",
        "echo abc | rev ~ cba",
        "echo *.txt \"*.txt\" .h* nothing* ~ a.txt b.txt *.txt .hidden nothing*",
        "x='a  b'; echo $x \"$x\" ${x}c '$x' ~ a b a  b a bc $x",
        "false; echo $? ~ 1",
        "false && echo a || echo b ~ b",
        "for f in *.txt; do wc -l < $f; done ~ 4|3",
        "echo \"$(cat b.txt | wc -l) lines\" ~ 3 lines",
        "ls *.txt | xargs -n 1 echo got ~ got a.txt|got b.txt",
        "cd logs && pwd; cd .. ~ /home/user/logs",
        "cd logs | cat; pwd ~ /home/user",
        "cat missing a.txt | wc -l ~ 4|cat: missing: No such file or directory",
        "cat logs ~ cat: logs: Is a directory|[1]",
        "cd nowhere ~ sh: cd: nowhere: No such file or directory|[1]",
        "foo ~ sh: foo: command not found|[127]",
        "ls nowhere ~ ls: cannot access 'nowhere': No such file or directory|[2]",
        "mkdir logs ~ mkdir: cannot create directory 'logs': File exists|[1]",
        "rm logs ~ rm: cannot remove 'logs': Is a directory|[1]",
        "rmdir logs ~ rmdir: failed to remove 'logs': Directory not empty|[1]",
        "cp logs x ~ cp: -r not specified; omitting directory 'logs'|[1]",
        "mv no x ~ mv: cannot stat 'no': No such file or directory|[1]",
        "ls -Z ~ ls: invalid option -- 'Z'|[1]",
        "chmod 600 a.txt; stat -c '%a %A' a.txt ~ 600 -rw-------",
        "chmod u+x,go-r a.txt; stat -c %a a.txt ~ 700",
        "chmod 0 a.txt; cat a.txt ~ cat: a.txt: Permission denied|[1]",
        "chmod 500 logs; touch logs/n ~ touch: cannot touch 'logs/n': Permission denied|[1]",
        "chmod 0 logs; ls logs ~ ls: cannot open directory 'logs': Permission denied|[2]",
        "echo x > n; echo y >> n; cat n ~ x|y",
        "cat none 2> e; cat e ~ cat: none: No such file or directory",
        "echo t | tee n1 n2 > /dev/null; cat n1 n2 ~ t|t",
        "mv a.txt b.txt logs; ls logs ~ a.txt|b.txt|old|x.log",
        "cp -r logs l2; rm -r logs; ls -R l2 ~ l2:|old|x.log||l2/old:|y.log",
        "tar -cf t.tar logs; tar -tf t.tar ~ logs/|logs/old/|logs/old/y.log|logs/x.log",
        "tar -cf t.tar a.txt; rm a.txt; tar -xf t.tar; head -1 a.txt ~ pear 3",
        "find . -name '*.log' -delete; find logs ~ logs|logs/old",
        "[ -f a.txt ] && test -d logs && echo both ~ both",
        "printf '%s-%s\\n' a b c ~ a-b|c-",
        "export Q=5; env | grep Q ~ Q=5",
        "X=1 env | grep X=; echo end$X ~ X=1|end",
      })
  void linesPrintWhatARealShellPrints(String line, String expected) {
    Shell.Outcome outcome = run(line.strip());
    String status = outcome.status() == 0 ? "" : "[" + outcome.status() + "]\n";
    assertThat(outcome.output() + status)
        .isEqualTo(plain(expected).replace("|", "\n") + (line.startsWith("tr -d") ? "" : "\n"));
  }

  private static String plain(String expected) {
    return expected.startsWith("'") ? expected.substring(1, expected.length() - 1) : expected;
  }

  @Test
  void filesThatRootOwnsCanBeReadAndNotChanged() {
    Folder root = MACHINE.root().with(List.of("note"), new PlainFile("hello\n", 0644, true, 1));
    Machine machine = new Machine(root, "/", new TreeMap<>());
    assertThat(Shell.run(machine, "cat note").output()).isEqualTo("hello\n");
    assertThat(Shell.run(machine, "echo x > note").output())
        .isEqualTo("sh: note: Permission denied\n");
    assertThat(Shell.run(machine, "chmod 777 note").output()).contains("Operation not permitted");
  }

  @Test
  void theMachineBeforeStaysAsItWas() {
    String digest = MACHINE.digest();
    Shell.Outcome outcome = run("rm -r *; cd /; export A=b");
    assertThat(outcome.machine().digest()).isNotEqualTo(digest);
    assertThat(MACHINE.digest()).isEqualTo(digest);
    assertThat(run("cat a.txt; ls; cd .; grep -r x . > /dev/null").machine().digest())
        .isEqualTo(digest);
  }

  @Test
  void textBeyondAsciiComesThroughWhole() {
    assertThat(run("echo 'né 漢字' | cat").output()).isEqualTo("né 漢字\n");
    assertThat(run("echo é | wc -c").output()).isEqualTo("3\n");
  }
}

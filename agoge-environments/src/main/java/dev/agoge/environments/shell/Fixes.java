package dev.agoge.environments.shell;

import static dev.agoge.environments.shell.World.at;

import dev.agoge.environments.shell.Puzzle.End;
import dev.agoge.environments.shell.Puzzle.Look;
import dev.agoge.environments.shell.machine.Folder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Puzzles in which files are to be put in order. */
final class Fixes {
  private Fixes() {}

  private static Puzzle puzzle(
      World world, String goal, Look look, List<String> fixes, Folder wanted, String... others) {
    List<String> lines = new ArrayList<>(List.of(others));
    lines.addAll(damage(world));
    return new Puzzle(world.machine(), goal, List.of(look), fixes, new End.Files(wanted), lines);
  }

  /** Lines that look like repairs, more than can be undone in the steps that there are. */
  private static List<String> damage(World world) {
    List<String> paths = world.shuffled(world.files());
    List<String> lines = new ArrayList<>();
    paths.stream().limit(4).forEach(path -> lines.add("rm -f " + at(path)));
    paths.stream().skip(4).limit(3).forEach(path -> lines.add("mv " + at(path) + " /tmp"));
    return lines;
  }

  /** One of several settings files holds a wrong value. */
  static Puzzle config(World world) {
    int count = world.number(4, 6);
    int right = world.number(3000, 5999);
    int wrong = world.number(6000, 9999);
    String broken = "";
    String text = "";
    String change = "sed -i 's/port=.*/port=" + right + "/' ";
    List<String> others = new ArrayList<>(List.of("cat " + at("services/*.conf")));
    for (int i = 0; i < count; i++) {
      String path = "services/" + world.name() + ".conf";
      int port = i == 0 ? wrong : world.number(1000, 2999);
      String content =
          "name=%s\nport=%d\nlevel=%s\nretries=%d\n"
              .formatted(
                  world.word(), port, world.pick(List.of("info", "warn")), world.number(1, 9));
      world.file(path, content);
      broken = i == 0 ? path : broken;
      others.add(change + at(i == 0 ? "services/*.conf" : path));
      text = i == 0 ? content : text;
    }
    String repaired = text.replace("port=" + wrong, "port=" + right);
    return puzzle(
        world,
        "One file in the folder services has port=" + wrong + ". Change it to port=" + right + ".",
        new Look("grep -l port=" + wrong + " " + at("services/*.conf"), at(broken)),
        List.of(change + at(broken)),
        world.with(world.root(), broken, repaired, 0644),
        others.toArray(String[]::new));
  }

  /** Files of one kind have the wrong rights. */
  static Puzzle permissions(World world) {
    boolean scripts = world.random().nextBoolean();
    String ending = scripts ? ".sh" : ".key";
    int mode = scripts ? 0744 : 0600;
    String folder = scripts ? "bin" : "keys";
    int count = world.number(2, 4);
    List<String> meant = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String path = folder + (i % 2 == 0 ? "/" : "/old/") + world.name() + ending;
      world.file(path, (scripts ? "#!/bin/sh\necho " : "key ") + world.line() + "\n", 0644);
      meant.add(path);
    }
    world.file(folder + "/" + world.name() + ".txt", world.lines(2));
    world.file(folder + "/old/" + world.name() + ".txt", world.lines(2));
    Folder wanted = world.root();
    for (String path : meant) {
      String content = content(world, path);
      wanted = world.with(wanted, path, content, mode);
    }
    String octal = Integer.toOctalString(mode);
    String find = "find " + at(folder) + " -name '*" + ending + "'";
    return puzzle(
        world,
        "Give every "
            + ending
            + " file in the folder "
            + folder
            + " and below it the mode "
            + octal
            + ". Leave all others as they are.",
        new Look(find, at(meant.getFirst())),
        List.of(find + " -exec chmod " + octal + " {} \\;"),
        wanted,
        "chmod -R " + octal + " " + at(folder),
        "find " + at(folder) + " -type f -exec chmod " + octal + " {} \\;",
        "find " + at(folder) + " -name '*.txt' -exec chmod " + octal + " {} \\;",
        find + " -exec chmod " + (scripts ? "755" : "640") + " {} \\;",
        "chmod " + octal + " " + at(folder + "/*" + ending),
        "ls -lR " + at(folder));
  }

  private static String content(World world, String path) {
    List<String> names = new ArrayList<>(List.of("home", "user"));
    names.addAll(List.of(path.split("/")));
    return world.root().find(names).orElseThrow()
            instanceof dev.agoge.environments.shell.machine.PlainFile file
        ? file.content()
        : "";
  }

  /** Files are to have another ending. */
  static Puzzle rename(World world) {
    String old = world.pick(List.of("txt", "dat", "bak"));
    String fresh = world.pick(List.of("md", "csv", "log"));
    List<String> stems = new ArrayList<>();
    for (int i = world.number(2, 4); i > 0; i--) {
      stems.add("inbox/" + world.name());
    }
    stems.forEach(stem -> world.file(stem + "." + old, world.lines(2)));
    String letter = "inbox/" + world.name();
    world.file(letter + ".pdf", world.lines(1));
    Folder wanted = world.root();
    List<String> fixes = new ArrayList<>();
    List<String> others = new ArrayList<>(List.of("rm " + at("inbox/*." + old)));
    others.add("mv " + at(letter + ".pdf") + " " + at(letter + "." + fresh));
    for (String stem : stems) {
      String content = content(world, stem + "." + old);
      wanted =
          world.with(world.without(wanted, stem + "." + old), stem + "." + fresh, content, 0644);
      fixes.add("mv " + at(stem + "." + old) + " " + at(stem + "." + fresh));
      others.add("mv " + at(stem + "." + old) + " " + at(stem + "." + old + "." + fresh));
      others.add("mv " + at(stem + "." + old) + " " + at("inbox/" + fresh));
    }
    return puzzle(
        world,
        "In the folder inbox, rename every file that ends in ."
            + old
            + " so that it ends in ."
            + fresh
            + ".",
        new Look("ls " + at("inbox"), stems.getFirst().substring("inbox/".length()) + "." + old),
        fixes,
        wanted,
        others.toArray(String[]::new));
  }

  /** Lines of several files are to be brought together. */
  static Puzzle collect(World world) {
    String level = world.pick(List.of("ERROR", "WARN", "FATAL"));
    TreeSet<String> lines = new TreeSet<>();
    String first = "";
    for (int i = world.number(2, 4); i > 0; i--) {
      StringBuilder text = new StringBuilder();
      for (int j = world.number(4, 9); j > 0; j--) {
        boolean meant = j == 2 || world.random().nextInt(3) == 0;
        String line = (meant ? level : "INFO") + " " + world.line();
        text.append(line).append('\n');
        if (meant) {
          lines.add(line);
          first = line;
        }
      }
      world.file("logs/" + world.name() + ".log", text.toString());
    }
    world.file("logs/" + world.name() + ".txt", level + " " + world.line() + "\n");
    String report = String.join("\n", lines) + "\n";
    String grep = "grep -h " + level + " " + at("logs/*.log");
    return puzzle(
        world,
        "Write all lines with the word "
            + level
            + " in the .log files of the folder logs to the"
            + " file report.txt in your home folder: sorted, each line once.",
        new Look(grep, first),
        List.of(grep + " | sort -u > " + at("report.txt")),
        world.with(world.root(), "report.txt", report, 0644),
        "cat " + at("logs/*.log") + " > " + at("report.txt"),
        grep + " > " + at("report.txt"),
        grep + " | sort > " + at("logs/report.txt"),
        "grep " + level + " " + at("logs/*.log") + " | sort -u > " + at("report.txt"),
        "grep -h " + level + " " + at("logs/*") + " | sort -u > " + at("report.txt"),
        "grep -hv " + level + " " + at("logs/*.log") + " | sort -u > " + at("report.txt"));
  }

  /** A list is to be sorted and freed of lines that occur twice. */
  static Puzzle dedupe(World world) {
    List<String> lines = new ArrayList<>();
    for (int i = world.number(5, 9); i > 0; i--) {
      lines.add(world.line());
    }
    for (int i = world.number(2, 4); i > 0; i--) {
      lines.add(world.number(0, lines.size()), world.pick(lines));
    }
    String folder = world.someFolder();
    String from = folder + "/" + world.name() + ".list";
    String to = folder + "/" + world.name() + ".sorted";
    world.file(from, String.join("\n", lines) + "\n");
    String sorted = String.join("\n", new TreeSet<>(lines)) + "\n";
    return puzzle(
        world,
        "Write the lines of " + from + " to " + to + ": sorted, each line once. Keep " + from + ".",
        new Look("cat " + at(from), lines.getFirst()),
        List.of("sort -u " + at(from) + " > " + at(to)),
        world.with(world.root(), to, sorted, 0644),
        "sort " + at(from) + " > " + at(to),
        "sort -ru " + at(from) + " > " + at(to),
        "sort -u " + at(from) + " | tail -n +2 > " + at(to),
        "sort -u " + at(from) + " >> " + at(from),
        "mv " + at(from) + " " + at(to),
        "uniq " + at(from) + " > " + at(to));
  }

  /** Temporary files are to go, and no others. */
  static Puzzle cleanup(World world) {
    List<String> stale = new ArrayList<>();
    for (int i = world.number(3, 5); i > 0; i--) {
      String folder = i % 3 == 0 ? "work/" : i % 3 == 1 ? "work/run/" : "work/run/deep/";
      stale.add(folder + world.name() + ".tmp");
      world.file(folder + world.name() + ".txt", world.lines(2));
    }
    stale.forEach(path -> world.file(path, world.lines(1)));
    world.file("work/tmp_" + world.name() + ".txt", world.lines(1));
    world.file(world.someFolder() + "/" + world.name() + ".tmp", world.lines(1));
    Folder wanted = world.root();
    for (String path : stale) {
      wanted = world.without(wanted, path);
    }
    String find = "find " + at("work") + " -name '*.tmp'";
    return puzzle(
        world,
        "Remove every .tmp file in the folder work and below it, and nothing else.",
        new Look(find, at(stale.getFirst())),
        List.of(find + " -delete"),
        wanted,
        "rm -r " + at("work"),
        "find " + at("work") + " -name '*tmp*' -delete",
        "find " + at("work") + " -name '*.txt' -delete",
        "find " + at("work") + " -type f -delete",
        "find /home/user -name '*.tmp' -delete",
        "rm " + at("work/*.tmp"));
  }

  /** Large files are to go elsewhere. */
  static Puzzle sift(World world) {
    int limit = world.number(2, 4) * 100;
    Folder wanted;
    List<String> large = new ArrayList<>();
    for (int i = world.number(5, 7); i > 0; i--) {
      String name = world.name() + ".txt";
      boolean big = i % 2 == 0;
      String line = world.line() + "\n";
      int times =
          (big ? limit + world.number(20, 300) : limit - world.number(40, 150)) / line.length();
      world.file("inbox/" + name, line.repeat(Math.max(1, times + (big ? 1 : 0))));
      if (big) {
        large.add(name);
      }
    }
    world.folder("attic");
    wanted = world.root();
    for (String name : large) {
      String content = content(world, "inbox/" + name);
      wanted = world.with(world.without(wanted, "inbox/" + name), "attic/" + name, content, 0644);
    }
    String find = "find " + at("inbox") + " -type f -size +" + limit + "c";
    return puzzle(
        world,
        "Move every file of more than "
            + limit
            + " bytes from the folder inbox to the folder attic.",
        new Look(find, at("inbox/" + large.getFirst())),
        List.of(find + " -exec mv {} " + at("attic") + " \\;"),
        wanted,
        "find "
            + at("inbox")
            + " -type f -size -"
            + limit
            + "c -exec mv {} "
            + at("attic")
            + " \\;",
        find + " -exec cp {} " + at("attic") + " \\;",
        find + " -delete",
        "mv " + at("inbox/*") + " " + at("attic"),
        "cp " + at("inbox/*") + " " + at("attic"));
  }
}

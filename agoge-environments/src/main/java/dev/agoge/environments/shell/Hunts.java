package dev.agoge.environments.shell;

import static dev.agoge.environments.shell.World.at;

import dev.agoge.environments.shell.Puzzle.End;
import dev.agoge.environments.shell.Puzzle.Look;
import dev.agoge.environments.shell.machine.Folder;
import dev.agoge.environments.shell.machine.Node;
import dev.agoge.environments.shell.machine.PlainFile;
import dev.agoge.environments.shell.machine.Tar;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Puzzles in which a flag is to be found. Every one has several wrong flags as well, of the same
 * look, which only what the task says tells from the right one.
 */
final class Hunts {
  private static final int MOST_LISTED = 5;

  private Hunts() {}

  private static Puzzle puzzle(
      World world, String hint, String flag, List<Look> looks, String... others) {
    return new Puzzle(
        world.machine(),
        "Find the flag, of the form flag{...}. Other flags are wrong. " + hint,
        looks,
        List.of(),
        new End.Flag(flag, world.flagsBut(flag, MOST_LISTED)),
        List.of(others));
  }

  /**
   * In a hidden file, deep down; the wrong ones in files like it, one of them in a hidden folder.
   */
  static Puzzle hidden(World world) {
    String file = deep(world) + "/." + world.name();
    String flag = world.flag();
    world.file(file, world.around(flag));
    for (int i = 0; i < 4; i++) {
      world.file(deep(world) + "/" + world.name() + ".txt", world.around(world.flag()));
    }
    world.file(deep(world) + "/." + world.word() + "/" + world.name(), world.around(world.flag()));
    return puzzle(
        world,
        "It is in a file whose name begins with a dot.",
        flag,
        List.of(
            new Look("find /home/user -type f -name '.*'", at(file)),
            new Look("cat " + at(file), flag)));
  }

  private static String deep(World world) {
    StringBuilder path = new StringBuilder(world.someFolder());
    for (int i = world.number(1, 3); i > 0; i--) {
      path.append('/').append(world.word()).append(i);
    }
    return path.toString();
  }

  /** In one of many lines; the wrong ones were said by others, or elsewhere. */
  static Puzzle needle(World world) {
    String flag = world.flag();
    List<String> speakers = world.someWords(6);
    int right = world.number(0, 5);
    for (int i = 0; i < 4; i++) {
      StringBuilder text = new StringBuilder(world.lines(world.number(3, 9)));
      for (int j = i; j < speakers.size(); j += 4) {
        text.append(said(speakers.get(j), j == right ? flag : world.flag()));
        text.append("flag ").append(world.line()).append('\n').append(world.lines(2));
      }
      world.file("mail/" + world.name() + ".txt", text + world.lines(world.number(3, 9)));
    }
    String speaker = speakers.get(right);
    world.file(
        world.someFolder() + "/" + world.name() + ".txt",
        world.lines(2) + said(speaker, world.flag()));
    return puzzle(
        world,
        "It is what " + speaker + " said, in a file of the folder mail.",
        flag,
        List.of(new Look("grep -r '^" + speaker + " said' " + at("mail"), flag)),
        "grep -r 'flag ' " + at("mail"),
        "grep -r flag{ /home/user",
        "cat " + at("mail/*"));
  }

  private static String said(String speaker, String flag) {
    return speaker + " said " + flag + " and left\n";
  }

  /** Encoded once or several times over; the wrong ones are encoded too, or plain to see. */
  static Puzzle decode(World world) {
    String flag = world.flag();
    String file = world.someFolder() + "/" + world.name() + ".enc";
    List<Cipher> ciphers = ciphers(world);
    world.file(file, encoded(flag, ciphers));
    String note = note(file, ciphers);
    List<String> notes = new ArrayList<>(List.of(note));
    for (int i = 0; i < 2; i++) {
      String other = world.someFolder() + "/" + world.name() + ".enc";
      List<Cipher> others = ciphers(world);
      world.file(other, encoded(world.flag(), others));
      notes.add(note(other, others));
    }
    world.decoys(3);
    world.file("README", String.join("\n", world.shuffled(notes)) + "\n");
    StringBuilder line = new StringBuilder("cat " + at(file));
    ciphers.reversed().forEach(cipher -> line.append(" | ").append(cipher.decoder()));
    return puzzle(
        world,
        "It is in " + file + ", encoded; see README.",
        flag,
        List.of(new Look("cat " + at("README"), note), new Look(line.toString(), flag)),
        "cat " + at(file),
        "base64 -d " + at(file),
        "rev " + at(file));
  }

  private static List<Cipher> ciphers(World world) {
    List<Cipher> ciphers = new ArrayList<>();
    for (int i = world.number(1, 3); i > 0; i--) {
      Cipher cipher = world.pick(List.of(Cipher.values()));
      if (ciphers.isEmpty() || ciphers.getLast() != cipher) {
        ciphers.add(cipher);
      }
    }
    return ciphers;
  }

  private static String encoded(String flag, List<Cipher> ciphers) {
    String text = flag + "\n";
    for (Cipher cipher : ciphers) {
      text = cipher.encode(text);
    }
    return text;
  }

  private static String note(String file, List<Cipher> ciphers) {
    List<String> names = ciphers.stream().map(Cipher::label).toList();
    return file + ": encoded with " + String.join(", then with ", names);
  }

  /** Cut into parts that lie in different folders, as are two wrong ones. */
  static Puzzle parts(World world) {
    String flag = world.flag();
    int count = world.number(2, 4);
    List<String> marks = world.someWords(3);
    List<String> paths = cut(world, flag, marks.getFirst(), count);
    marks.subList(1, marks.size()).forEach(mark -> cut(world, world.flag(), mark, count));
    world.decoys(3);
    String pattern = marks.getFirst() + ".part";
    String all = String.join(" ", paths.stream().map(World::at).toList());
    return puzzle(
        world,
        "It is cut into %d files, %s1 to %s%d; join them in this order."
            .formatted(count, pattern, pattern, count),
        flag,
        List.of(
            new Look("find /home/user -name '" + pattern + "*'", at(paths.getLast())),
            new Look("cat " + all, flag)),
        "find /home/user -name '*.part1'");
  }

  private static List<String> cut(World world, String flag, String mark, int count) {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String path = world.someFolder() + "/" + world.word() + i + "/" + mark + ".part" + (i + 1);
      world.file(path, flag.substring(flag.length() * i / count, flag.length() * (i + 1) / count));
      paths.add(path);
    }
    return paths;
  }

  /**
   * In a file that may not be read, until its owner allows it; the wrong ones may, or lie
   * elsewhere.
   */
  static Puzzle locked(World world) {
    String flag = world.flag();
    String file = "vault/" + world.name();
    List<Integer> closed = List.of(0000, 0200, 0044);
    world.file(file, world.around(flag), world.pick(closed));
    for (int mode : List.of(0644, 0600, 0400, 0444)) {
      world.file("vault/" + world.name(), world.around(world.flag()), mode);
    }
    for (int i = 0; i < 2; i++) {
      String other = world.pick(List.of("safe/", "vaults/", "attic/")) + world.name();
      world.file(other, world.around(world.flag()), world.pick(closed));
    }
    return puzzle(
        world,
        "It is in the folder vault, in a file that you own but may not read.",
        flag,
        List.of(
            new Look("ls -l " + at("vault"), file.substring("vault/".length())),
            new Look("chmod u+r " + at(file) + " && cat " + at(file), flag)),
        "cat " + at("vault/*"));
  }

  /** In an archive within an archive; the wrong ones beside it, or in other archives. */
  static Puzzle archive(World world) {
    String flag = world.flag();
    String secret = world.name() + ".txt";
    String inner = world.name() + ".tar";
    String outer = world.someFolder() + "/" + world.name() + ".tar";
    world.file(outer, nested(world, inner, secret, flag));
    for (int i = 0; i < 2; i++) {
      world.file(
          world.someFolder() + "/" + world.name() + ".tar",
          nested(world, world.name() + ".tar", world.name() + ".txt", world.flag()));
    }
    world.decoys(1);
    return puzzle(
        world,
        "It is in an archive within the archive " + outer + ".",
        flag,
        List.of(
            new Look("tar -tf " + at(outer), inner),
            new Look("tar -xf " + at(outer) + " -C /tmp && tar -tf /tmp/" + inner, secret),
            new Look("tar -xf /tmp/" + inner + " -C /tmp && cat /tmp/" + secret, flag)));
  }

  /** An archive with a file that has a wrong flag, and another archive that has this one. */
  private static String nested(World world, String inner, String secret, String flag) {
    TreeMap<String, Node> inside = new TreeMap<>();
    inside.put(secret, PlainFile.of(world.around(flag)));
    inside.put(world.name() + ".txt", PlainFile.of(world.lines(2)));
    TreeMap<String, Node> around = new TreeMap<>();
    around.put(inner, PlainFile.of(Tar.pack(inside)));
    around.put(world.name() + ".txt", PlainFile.of(world.around(world.flag())));
    around.put(world.name(), Folder.empty());
    return Tar.pack(around);
  }

  /** Where a variable says; the wrong ones where other variables say, or none. */
  static Puzzle variable(World world) {
    List<String> names = world.shuffled(List.of("TREASURE", "HIDEOUT", "SECRET_FILE", "STASH"));
    String flag = world.flag();
    String file = world.someFolder() + "/" + world.name() + ".dat";
    world.file(file, world.around(flag));
    world.variable(names.getFirst(), at(file));
    for (String name : names.subList(1, names.size())) {
      String other = world.someFolder() + "/" + world.name() + ".dat";
      world.file(other, world.around(world.flag()));
      world.variable(name, at(other));
    }
    world.decoys(2);
    world.variable("EDITOR", world.pick(List.of("ed", "vi")));
    return puzzle(
        world,
        "The variable " + names.getFirst() + " of your environment says in which file it is.",
        flag,
        List.of(
            new Look("env", names.getFirst() + "=" + at(file)),
            new Look("grep flag{ " + at(file), flag)));
  }

  /** The one line in which a long list differs from another; more lists differ in one line each. */
  static Puzzle difference(World world) {
    String flag = world.flag();
    List<String> lines = new ArrayList<>();
    for (int i = world.number(12, 25); i > 0; i--) {
      lines.add(world.flag());
    }
    String first = world.name() + ".list";
    String second = world.name() + ".list";
    world.file("lists/" + first, String.join("\n", lines) + "\n");
    world.file("lists/" + second, changed(world, lines, flag));
    for (int i = 0; i < 5; i++) {
      world.file("lists/" + world.name() + ".list", changed(world, lines, world.flag()));
    }
    return puzzle(
        world,
        "The folder lists has lists of flags; the right one is in "
            + second
            + " and not in "
            + first
            + ".",
        flag,
        List.of(
            new Look("diff " + at("lists/" + first) + " " + at("lists/" + second), "> " + flag)),
        "head -n 3 " + at("lists/" + second));
  }

  private static String changed(World world, List<String> lines, String flag) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(world.number(0, lines.size() - 1), flag);
    return String.join("\n", changed) + "\n";
  }
}

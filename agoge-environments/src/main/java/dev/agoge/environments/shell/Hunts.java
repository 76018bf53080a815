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

/** Puzzles in which a flag is to be found. */
final class Hunts {
  private Hunts() {}

  private static Puzzle puzzle(
      World world, String hint, String flag, List<Look> looks, String... others) {
    return new Puzzle(
        world.machine(),
        "Find the flag, of the form flag{...}. " + hint,
        looks,
        List.of(),
        new End.Flag(flag),
        List.of(others));
  }

  /** In a hidden file, deep down. */
  static Puzzle hidden(World world) {
    StringBuilder path = new StringBuilder(world.someFolder());
    for (int i = world.number(1, 3); i > 0; i--) {
      path.append('/').append(world.word()).append(i);
    }
    String file = path + "/." + world.name();
    String flag = world.flag();
    world.file(file, flag + "\n");
    world.file(path + "/" + world.name() + ".txt", world.lines(2));
    return puzzle(
        world,
        "It is in a file whose name begins with a dot.",
        flag,
        List.of(
            new Look("find /home/user -type f -name '.*'", at(file)),
            new Look("cat " + at(file), flag)));
  }

  /** In one of many lines. */
  static Puzzle needle(World world) {
    String flag = world.flag();
    int place = world.number(0, 3);
    for (int i = 0; i < 4; i++) {
      StringBuilder text = new StringBuilder(world.lines(world.number(5, 15)));
      if (i == place) {
        text.append(world.word()).append(" said ").append(flag).append(" and left\n");
      }
      text.append("flag ").append(world.line()).append('\n');
      world.file("mail/" + world.name() + ".txt", text + world.lines(world.number(3, 9)));
    }
    return puzzle(
        world,
        "It stands somewhere in the folder mail.",
        flag,
        List.of(new Look("grep -r flag{ " + at("mail"), flag)),
        "grep -r 'flag ' " + at("mail"),
        "cat " + at("mail/*"));
  }

  /** Encoded once or several times over. */
  static Puzzle decode(World world) {
    String flag = world.flag();
    List<Cipher> ciphers = new ArrayList<>();
    String text = flag + "\n";
    for (int i = world.number(1, 3); i > 0; i--) {
      Cipher cipher = world.pick(List.of(Cipher.values()));
      if (ciphers.isEmpty() || ciphers.getLast() != cipher) {
        text = cipher.encode(text);
        ciphers.add(cipher);
      }
    }
    String file = world.someFolder() + "/" + world.name() + ".enc";
    world.file(file, text);
    List<String> names = ciphers.stream().map(Cipher::label).toList();
    String note = "encoded with " + String.join(", then with ", names);
    world.file("README", file + ": " + note + "\n");
    StringBuilder line = new StringBuilder("cat " + at(file));
    ciphers.reversed().forEach(cipher -> line.append(" | ").append(cipher.decoder()));
    return puzzle(
        world,
        "It is encoded; see README.",
        flag,
        List.of(new Look("cat " + at("README"), note), new Look(line.toString(), flag)),
        "cat " + at(file),
        "base64 -d " + at(file),
        "rev " + at(file));
  }

  /** Cut into parts that lie in different folders. */
  static Puzzle parts(World world) {
    String flag = world.flag();
    int count = world.number(2, 4);
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String path = world.someFolder() + "/" + world.word() + i + "/part" + (i + 1);
      world.file(path, flag.substring(flag.length() * i / count, flag.length() * (i + 1) / count));
      paths.add(path);
    }
    String all = String.join(" ", paths.stream().map(World::at).toList());
    return puzzle(
        world,
        "It is cut into " + count + " files, part1 to part" + count + "; join them in this order.",
        flag,
        List.of(
            new Look("find /home/user -name 'part*'", at(paths.getLast())),
            new Look("cat " + all, flag)));
  }

  /** In a file that may not be read, until its owner allows it. */
  static Puzzle locked(World world) {
    String flag = world.flag();
    String file = "vault/" + world.name();
    world.file(file, flag + "\n", world.pick(List.of(0000, 0200, 0044)));
    world.file("vault/" + world.name(), world.lines(2));
    world.file("vault/" + world.name(), world.lines(2));
    return puzzle(
        world,
        "It is in the folder vault, in a file that you own but may not read.",
        flag,
        List.of(
            new Look("ls -l " + at("vault"), file.substring("vault/".length())),
            new Look("chmod u+r " + at(file) + " && cat " + at(file), flag)),
        "cat " + at("vault/*"));
  }

  /** In an archive within an archive. */
  static Puzzle archive(World world) {
    String flag = world.flag();
    String secret = world.name() + ".txt";
    String inner = world.name() + ".tar";
    String outer = world.someFolder() + "/" + world.name() + ".tar";
    TreeMap<String, Node> inside = new TreeMap<>();
    inside.put(secret, PlainFile.of(flag + "\n"));
    inside.put(world.name() + ".txt", PlainFile.of(world.lines(2)));
    TreeMap<String, Node> around = new TreeMap<>();
    around.put(inner, PlainFile.of(Tar.pack(inside)));
    around.put(world.name(), Folder.empty());
    world.file(outer, Tar.pack(around));
    return puzzle(
        world,
        "It is in an archive within the archive " + outer + ".",
        flag,
        List.of(
            new Look("tar -tf " + at(outer), inner),
            new Look("tar -xf " + at(outer) + " -C /tmp && tar -tf /tmp/" + inner, secret),
            new Look("tar -xf /tmp/" + inner + " -C /tmp && cat /tmp/" + secret, flag)));
  }

  /** Where a variable says. */
  static Puzzle variable(World world) {
    String flag = world.flag();
    String file = world.someFolder() + "/" + world.name() + ".dat";
    String name = world.pick(List.of("TREASURE", "HIDEOUT", "SECRET_FILE", "STASH"));
    world.file(file, world.lines(3) + flag + "\n" + world.lines(2));
    for (int i = 0; i < 3; i++) {
      world.file(world.someFolder() + "/" + world.name() + ".dat", world.lines(4));
    }
    world.variable(name, at(file));
    world.variable("EDITOR", world.pick(List.of("ed", "vi")));
    return puzzle(
        world,
        "A variable of your environment says in which file it is.",
        flag,
        List.of(new Look("env", name + "=" + at(file)), new Look("grep flag{ " + at(file), flag)));
  }

  /** The one line in which two long files differ. */
  static Puzzle difference(World world) {
    String flag = world.flag();
    List<String> lines = new ArrayList<>();
    for (int i = world.number(12, 25); i > 0; i--) {
      lines.add(world.flag());
    }
    String first = world.name() + ".list";
    String second = world.name() + ".list";
    world.file("lists/" + first, String.join("\n", lines) + "\n");
    lines.set(world.number(0, lines.size() - 1), flag);
    world.file("lists/" + second, String.join("\n", lines) + "\n");
    return puzzle(
        world,
        "The folder lists has two lists of flags; the right one is in "
            + second
            + " and not in "
            + first
            + ".",
        flag,
        List.of(
            new Look("diff " + at("lists/" + first) + " " + at("lists/" + second), "> " + flag)),
        "head -n 3 " + at("lists/" + second));
  }
}

package dev.agoge.environments.shell;

import dev.agoge.environments.shell.machine.Folder;
import dev.agoge.environments.shell.machine.Machine;
import dev.agoge.environments.shell.machine.PlainFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Files that are being made up for a puzzle. */
final class World {
  private static final List<String> HOME = List.of("home", "user");

  private final SplittableRandom random;
  private final Vocabulary vocabulary;
  private final List<String> folders;
  private final List<String> names;
  private final List<String> files = new ArrayList<>();
  private final Set<String> flags = new LinkedHashSet<>();
  private final TreeMap<String, String> variables = new TreeMap<>();
  private Folder root;
  private int round = 1;

  /** A home with some folders of notes. */
  World(SplittableRandom random, Vocabulary vocabulary) {
    this.random = random;
    this.vocabulary = vocabulary;
    folders = shuffled(vocabulary.folders());
    names = shuffled(vocabulary.files());
    variables.put("HOME", Machine.HOME);
    variables.put("USER", "user");
    Folder rootOwned = new Folder(new TreeMap<>(), 0755, true, 3);
    PlainFile motd = new PlainFile("Welcome. Type help for the commands.\n", 0644, true, 3);
    root =
        rootOwned
            .with(List.of("etc"), rootOwned)
            .with(List.of("etc", "motd"), motd)
            .with(List.of("home"), rootOwned)
            .with(HOME, new Folder(new TreeMap<>(), 0755, false, 10))
            .with(List.of("tmp"), new Folder(new TreeMap<>(), 0777, true, 3));
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      folder(folders.get(i));
      int files = 1 + random.nextInt(3);
      for (int j = 0; j < files; j++) {
        file(folders.get(i) + "/" + name() + ".txt", lines(2 + random.nextInt(4)));
      }
    }
  }

  List<String> shuffled(List<String> words) {
    List<String> copy = new ArrayList<>(words);
    Collections.shuffle(copy, new Random(random.nextLong()));
    return copy;
  }

  SplittableRandom random() {
    return random;
  }

  int number(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Some folder of notes, below the home. */
  String someFolder() {
    return folders.get(random.nextInt(2));
  }

  /** The name of a file that occurs once. */
  String name() {
    if (names.isEmpty()) {
      round++;
      shuffled(vocabulary.files()).forEach(name -> names.add(name + round));
    }
    return names.removeLast();
  }

  String word() {
    return pick(vocabulary.words());
  }

  /** Words, each once. */
  List<String> someWords(int count) {
    return shuffled(vocabulary.words()).subList(0, count);
  }

  /** A line of a few words and a number. */
  String line() {
    return word() + " " + word() + " " + number(10, 999);
  }

  String lines(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(line()).append('\n');
    }
    return text.toString();
  }

  /** A flag that occurs nowhere else. */
  String flag() {
    String flag;
    do {
      flag = "flag{" + word() + "_" + word() + "_" + number(1000, 9999) + "}";
    } while (!flags.add(flag));
    return flag;
  }

  /** At most so many of the flags made up so far, in any order, and not this one. */
  List<String> flagsBut(String flag, int most) {
    return shuffled(List.copyOf(flags)).stream().filter(f -> !f.equals(flag)).limit(most).toList();
  }

  /** Some lines, of which one is a flag. */
  String around(String flag) {
    return lines(number(0, 3)) + flag + "\n" + lines(number(0, 3));
  }

  /** Makes files in the folders of notes, each with a flag that is not the right one. */
  void decoys(int count) {
    for (int i = 0; i < count; i++) {
      file(someFolder() + "/" + name() + ".txt", around(flag()));
    }
  }

  /** The path of something below the home. */
  static String at(String path) {
    return Machine.HOME + "/" + path;
  }

  private static List<String> names(String path) {
    List<String> all = new ArrayList<>(HOME);
    all.addAll(List.of(path.split("/")));
    return all;
  }

  /** Makes a folder below the home, and those on the way to it. */
  void folder(String path) {
    List<String> all = names(path);
    for (int i = HOME.size() + 1; i <= all.size(); i++) {
      List<String> part = all.subList(0, i);
      if (root.find(part).isEmpty()) {
        root = root.with(part, new Folder(new TreeMap<>(), 0755, false, number(20, 140)));
      }
    }
  }

  /** Makes a file below the home with mode 644. */
  void file(String path, String content) {
    file(path, content, 0644);
  }

  void file(String path, String content, int mode) {
    int slash = path.lastIndexOf('/');
    if (slash > 0) {
      folder(path.substring(0, slash));
    }
    root = root.with(names(path), new PlainFile(content, mode, false, number(20, 140)));
    files.add(path);
  }

  /** The paths of all files made so far. */
  List<String> files() {
    return List.copyOf(files);
  }

  void variable(String name, String value) {
    variables.put(name, value);
  }

  Folder root() {
    return root;
  }

  /** The files with another one below the home. */
  Folder with(Folder files, String path, String content, int mode) {
    return files.with(names(path), new PlainFile(content, mode, false, 0));
  }

  /** The files without one below the home. */
  Folder without(Folder files, String path) {
    return files.without(names(path));
  }

  Machine machine() {
    return new Machine(root, Machine.HOME, variables);
  }
}

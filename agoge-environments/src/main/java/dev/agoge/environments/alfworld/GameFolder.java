package dev.agoge.environments.alfworld;

import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The game files under a folder. A name on the path decides the split: {@code train}, {@code
 * valid_seen} or {@code valid_unseen}, the innermost counting; where there is none, the content
 * does. Files are read once, when the tasks of their split are first asked for.
 */
final class GameFolder {
  private static final String ENDING = ".tw-pddl";
  private static final Map<String, Split> NAMES =
      Map.of(
          "train", Split.TRAIN,
          "valid_seen", Split.VALIDATION,
          "valid_unseen", Split.HELD_OUT);
  private static final int SHARES = 10;

  private final Path folder;
  private final List<Path> unnamed = new ArrayList<>();
  private final Map<Split, List<Path>> named = new EnumMap<>(Split.class);
  private final Map<Split, List<Task>> tasks = new EnumMap<>(Split.class);
  private final Map<String, Path> paths = new HashMap<>();

  /**
   * Lists the files.
   *
   * @throws IllegalArgumentException if there are none
   */
  GameFolder(Path folder) {
    this.folder = folder;
    List<Path> files = files(folder);
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          "option games: no file *%s under %s; give the folder that json_2.1.1_pddl was unpacked to"
              .formatted(ENDING, folder));
    }
    for (Path file : files) {
      paths.put(id(file), file);
      splitOf(file)
          .ifPresentOrElse(
              s -> named.computeIfAbsent(s, k -> new ArrayList<>()).add(file),
              () -> unnamed.add(file));
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "option games: there is no folder " + folder + "; give the path of an existing one");
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(p -> p.toString().endsWith(ENDING))
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException(
          "option games: cannot list " + folder + " (" + e.getMessage() + "); check the path", e);
    }
  }

  private static Optional<Split> splitOf(Path file) {
    Optional<Split> split = Optional.empty();
    for (Path name : file.toAbsolutePath()) {
      Split named = NAMES.get(name.toString());
      split = named == null ? split : Optional.of(named);
    }
    return split;
  }

  /** The path below the folder, without the file's own name where each game has a folder. */
  private String id(Path file) {
    String path = folder.relativize(file).toString().replace('\\', '/');
    String shorter = path.substring(0, path.length() - ENDING.length());
    return shorter.endsWith("/game") ? shorter.substring(0, shorter.length() - 5) : shorter;
  }

  /**
   * The solvable games of a split; a game that is there twice is listed once.
   *
   * @throws dev.agoge.support.InputFileException at the first file that is no game
   */
  List<Task> tasks(Split split) {
    synchronized (tasks) {
      return tasks.computeIfAbsent(split, this::read);
    }
  }

  private List<Task> read(Split split) {
    List<Path> files = new ArrayList<>(named.getOrDefault(split, List.of()));
    files.addAll(unnamed);
    files.sort(Comparator.comparing(Path::toString));
    List<Optional<Task>> read = files.parallelStream().map(f -> read(f, split)).toList();
    Set<String> contents = new HashSet<>();
    return read.stream().flatMap(Optional::stream).filter(t -> contents.add(t.content())).toList();
  }

  private Optional<Task> read(Path file, Split split) {
    GameFile game = GameFile.read(file);
    String content = game.digest();
    boolean belongs = splitOf(file).orElseGet(() -> byContent(content)) == split;
    if (!game.solvable() || !belongs) {
      return Optional.empty();
    }
    game.parse();
    return Optional.of(
        new Task(
            AlfworldEnvironment.ID,
            id(file),
            split,
            family(file),
            Math.max(1, game.steps()),
            content));
  }

  private static Split byContent(String content) {
    int share = Integer.parseInt(content.substring(0, 7), 16) % SHARES;
    return share < 7 ? Split.TRAIN : share < 8 ? Split.VALIDATION : Split.HELD_OUT;
  }

  /** The kind of task, with which ALFWorld begins the name of a game's folder. */
  private String family(Path file) {
    for (Path name : folder.relativize(file)) {
      String kind = name.toString().split("-", 2)[0];
      if (kind.startsWith("pick_") || kind.startsWith("look_")) {
        return kind;
      }
    }
    return "game";
  }

  /** The game of a task, read again. */
  GameFile game(Task task) {
    Path file = paths.get(task.id());
    if (file == null) {
      throw new IllegalArgumentException(
          "no task '%s' of %s under %s; take one of tasks(split)"
              .formatted(task.id(), AlfworldEnvironment.ID, folder));
    }
    GameFile game = GameFile.read(file);
    if (!game.digest().equals(task.content())) {
      throw new IllegalArgumentException(
          "task %s is another game than %s; give the folder it was listed from"
              .formatted(task.id(), file));
    }
    return game;
  }
}

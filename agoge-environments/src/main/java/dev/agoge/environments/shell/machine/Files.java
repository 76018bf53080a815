package dev.agoge.environments.shell.machine;

import java.util.List;
import java.util.Optional;

/** The files as the user may see and change them: a view that moves from value to value. */
final class Files {
  private static final int MOST_NODES = 2000;
  private static final int MOST_BYTES = 1_000_000;
  private static final int LONGEST_PATH = 4096;
  private static final int LONGEST_NAME = 255;

  private Folder root;
  private String here;
  private boolean placed;

  Files(Folder root, String here) {
    this.root = root;
    this.here = here;
  }

  Folder root() {
    return root;
  }

  String here() {
    return here;
  }

  /** The folder the user is in, for a command whose outcome depends on it. */
  String asked() {
    placed = true;
    return here;
  }

  /** Whether it mattered so far in which folder the user is. */
  boolean placed() {
    return placed;
  }

  List<String> names(String path) {
    if (path.isEmpty()) {
      throw new Trouble(Trouble.MISSING);
    }
    String from = path.startsWith("/") ? "" : asked();
    if (path.length() + from.length() > LONGEST_PATH) {
      throw new Trouble("File name too long");
    }
    return Paths.names(from, path);
  }

  /** What is at a path. */
  Node node(String path) {
    return find(path).orElseThrow(() -> new Trouble(Trouble.MISSING));
  }

  /** What is at a path, if anything; the folders on the way must let the user in. */
  Optional<Node> find(String path) {
    List<String> names = names(path);
    Node node = root;
    for (String name : names) {
      if (!(node instanceof Folder folder)) {
        throw new Trouble(Trouble.NO_FOLDER);
      }
      if (!folder.allows(1)) {
        throw new Trouble(Trouble.DENIED);
      }
      Node next = folder.entries().get(name);
      if (next == null) {
        return Optional.empty();
      }
      node = next;
    }
    if (path.endsWith("/") && !(node instanceof Folder)) {
      throw new Trouble(Trouble.NO_FOLDER);
    }
    return Optional.of(node);
  }

  boolean isFolder(String path) {
    try {
      return find(path).filter(n -> n instanceof Folder).isPresent();
    } catch (Trouble e) {
      return false;
    }
  }

  String read(String path) {
    return switch (node(path)) {
      case Folder _ -> throw new Trouble(Trouble.IS_FOLDER);
      case PlainFile file when !file.allows(4) -> throw new Trouble(Trouble.DENIED);
      case PlainFile file -> file.content();
    };
  }

  /** The entries of a folder that the user may read. */
  Folder list(String path) {
    if (!(node(path) instanceof Folder folder)) {
      throw new Trouble(Trouble.NO_FOLDER);
    }
    if (!folder.allows(4)) {
      throw new Trouble(Trouble.DENIED);
    }
    return folder;
  }

  void write(String path, String content, boolean append) {
    Optional<Node> old = find(path);
    if (old.isEmpty()) {
      put(path, PlainFile.of(content));
      return;
    }
    switch (old.get()) {
      case Folder _ -> throw new Trouble(Trouble.IS_FOLDER);
      case PlainFile file when !file.allows(2) -> throw new Trouble(Trouble.DENIED);
      case PlainFile file ->
          keep(
              root.with(
                  names(path), file.withContent(append ? file.content() + content : content)));
    }
  }

  /** Puts a node into a folder that the user may change. */
  void put(String path, Node node) {
    List<String> names = names(path);
    if (names.isEmpty()) {
      throw new Trouble(Trouble.EXISTS);
    }
    if (names.getLast().length() > LONGEST_NAME) {
      throw new Trouble("File name too long");
    }
    writableParent(names);
    keep(root.with(names, node));
  }

  void remove(String path) {
    List<String> names = names(path);
    if (names.isEmpty()) {
      throw new Trouble(Trouble.DENIED);
    }
    writableParent(names);
    root = root.without(names);
  }

  private void writableParent(List<String> names) {
    String parent = Paths.text(names.subList(0, names.size() - 1));
    if (!(node(parent) instanceof Folder folder)) {
      throw new Trouble(Trouble.NO_FOLDER);
    }
    if (!folder.allows(2) || !folder.allows(1)) {
      throw new Trouble(Trouble.DENIED);
    }
  }

  void chmod(String path, int mode) {
    Node node = node(path);
    if (node.ofRoot()) {
      throw new Trouble("Operation not permitted");
    }
    List<String> names = names(path);
    root = names.isEmpty() ? root : root.with(names, node.withMode(mode));
  }

  void enter(String path) {
    placed = true;
    Node node = node(path);
    if (!(node instanceof Folder)) {
      throw new Trouble(Trouble.NO_FOLDER);
    }
    if (!node.allows(1)) {
      throw new Trouble(Trouble.DENIED);
    }
    here = Paths.text(names(path));
  }

  /** Goes back to a place of which it is known that the user may be there. */
  void returnTo(String folder) {
    here = folder;
  }

  private void keep(Folder changed) {
    if (changed.count() > MOST_NODES || changed.bytes() > MOST_BYTES) {
      throw new Budget.Exceeded("No space left on device");
    }
    root = changed;
  }
}

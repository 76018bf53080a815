package dev.agoge.environments.shell.machine;

import dev.agoge.support.Digest;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A folder: a change makes new folders along its path and shares all others. */
public final class Folder implements Node {
  private final NavigableMap<String, Node> entries;
  private final int mode;
  private final boolean ofRoot;
  private final int day;
  private final int count;
  private final long bytes;

  /** Computed when first asked for; whichever thread does so computes the same. */
  private volatile String digest = "";

  /** A folder with entries, which are copied. */
  public Folder(NavigableMap<String, Node> entries, int mode, boolean ofRoot, int day) {
    this.entries = Collections.unmodifiableNavigableMap(new TreeMap<>(entries));
    this.mode = mode;
    this.ofRoot = ofRoot;
    this.day = day;
    int nodes = 1;
    long sum = 0;
    for (Node node : entries.values()) {
      nodes += node instanceof Folder folder ? folder.count : 1;
      sum += node instanceof Folder folder ? folder.bytes : node.size();
    }
    count = nodes;
    bytes = sum;
  }

  /** An empty folder of the user's, made today. */
  public static Folder empty() {
    return new Folder(new TreeMap<>(), 0755, false, TODAY);
  }

  /** Its entries by name. */
  public NavigableMap<String, Node> entries() {
    return entries;
  }

  /** How many nodes there are here and below. */
  int count() {
    return count;
  }

  /** How many bytes the files here and below have. */
  long bytes() {
    return bytes;
  }

  /** What a path of names leads to, whatever the rights. */
  public Optional<Node> find(List<String> path) {
    Node node = this;
    for (String name : path) {
      if (!(node instanceof Folder folder) || !folder.entries.containsKey(name)) {
        return Optional.empty();
      }
      node = folder.entries.get(name);
    }
    return Optional.of(node);
  }

  /** With a node at a path whose folders exist. */
  public Folder with(List<String> path, Node node) {
    String name = path.getFirst();
    if (path.size() == 1) {
      return replacing(name, node);
    }
    if (!(entries.get(name) instanceof Folder inner)) {
      throw new IllegalArgumentException("no folder " + name);
    }
    return replacing(name, inner.with(path.subList(1, path.size()), node));
  }

  private Folder replacing(String name, Node node) {
    TreeMap<String, Node> changed = new TreeMap<>(entries);
    changed.put(name, node);
    return new Folder(changed, mode, ofRoot, day);
  }

  /** Without what is at a path. */
  public Folder without(List<String> path) {
    String name = path.getFirst();
    TreeMap<String, Node> changed = new TreeMap<>(entries);
    if (path.size() == 1) {
      changed.remove(name);
    } else if (entries.get(name) instanceof Folder inner) {
      changed.put(name, inner.without(path.subList(1, path.size())));
    }
    return new Folder(changed, mode, ofRoot, day);
  }

  @Override
  public int mode() {
    return mode;
  }

  @Override
  public boolean ofRoot() {
    return ofRoot;
  }

  @Override
  public int day() {
    return day;
  }

  @Override
  public long size() {
    return 4096;
  }

  @Override
  public Folder withMode(int other) {
    return new Folder(entries, other, ofRoot, day);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Folder folder
            && mode == folder.mode
            && ofRoot == folder.ofRoot
            && day == folder.day
            && entries.equals(folder.entries));
  }

  @Override
  public int hashCode() {
    return Objects.hash(mode, ofRoot, day, entries);
  }

  @Override
  public String digest() {
    String known = digest;
    if (known.isEmpty()) {
      StringBuilder text = new StringBuilder("d" + mode + ofRoot + day);
      entries.forEach(
          (name, node) ->
              text.append('\n').append(name.length()).append(name).append(node.digest()));
      known = Digest.of(text.toString());
      digest = known;
    }
    return known;
  }
}

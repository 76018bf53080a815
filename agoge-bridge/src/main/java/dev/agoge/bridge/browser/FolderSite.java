package dev.agoge.bridge.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The pages in a folder of the user's. */
final class FolderSite implements Site {
  /** What pages of MiniWoB++ load from beside their folder. */
  private static final Set<String> BESIDE = Set.of("core", "common");

  private final Path folder;
  private final Path root;
  private final String prefix;
  private final List<String> names;

  FolderSite(Path folder) {
    try {
      this.folder = folder.toRealPath();
      try (Stream<Path> files = Files.list(this.folder)) {
        names =
            files
                .map(f -> f.getFileName().toString())
                .filter(f -> f.endsWith(".html"))
                .sorted()
                .toList();
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("pages " + folder + ": no such folder; check the path", e);
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "pages " + folder + " holds no .html file; name the folder that has the pages in it");
    }
    root = Optional.ofNullable(this.folder.getParent()).orElse(this.folder);
    prefix = root.relativize(this.folder).toString().replace('\\', '/') + "/";
  }

  @Override
  public List<String> pages() {
    return names.stream().map(name -> prefix + name).toList();
  }

  @Override
  public boolean page(String path) {
    return path.startsWith(prefix) && path.endsWith(".html");
  }

  @Override
  public Optional<byte[]> file(String path) throws IOException {
    Path file = root.resolve(path).normalize();
    if (!allowed(file) || !Files.isRegularFile(file) || !allowed(file.toRealPath())) {
      return Optional.empty();
    }
    return Optional.of(Files.readAllBytes(file));
  }

  /** Asked for what a path says and for where its links lead. */
  private boolean allowed(Path file) {
    return file.startsWith(folder)
        || BESIDE.stream().anyMatch(name -> file.startsWith(root.resolve(name)));
  }
}

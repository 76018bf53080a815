package dev.agoge.run.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the commit of a checkout from git's own files, so that git need not be installed. */
final class GitCommit {
  private GitCommit() {}

  /** The commit checked out in a directory or one above it; empty where there is none. */
  static Optional<String> of(Path directory) {
    Path absolute = directory.toAbsolutePath();
    for (Path at = absolute; at != null; at = at.getParent()) {
      Path git = at.resolve(".git");
      if (Files.exists(git)) {
        try {
          return read(Files.isDirectory(git) ? git : linked(at, git));
        } catch (IOException e) {
          // An unreadable checkout has no commit that we could vouch for.
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static Path linked(Path at, Path file) throws IOException {
    return at.resolve(Files.readString(file).strip().replaceFirst("^gitdir: ", ""));
  }

  private static Optional<String> read(Path git) throws IOException {
    String head = Files.readString(git.resolve("HEAD")).strip();
    if (!head.startsWith("ref: ")) {
      return Optional.of(head);
    }
    String ref = head.substring("ref: ".length());
    Path shared = git.resolve("commondir");
    Path common = Files.exists(shared) ? git.resolve(Files.readString(shared).strip()) : git;
    Path loose = common.resolve(ref);
    return Files.exists(loose)
        ? Optional.of(Files.readString(loose).strip())
        : packed(common.resolve("packed-refs"), ref);
  }

  private static Optional<String> packed(Path file, String ref) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(l -> l.endsWith(" " + ref))
          .map(l -> l.substring(0, l.indexOf(' ')))
          .findFirst();
    }
  }
}

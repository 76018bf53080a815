package dev.agoge.environments.shell.machine;

import java.util.ArrayList;
import java.util.List;

/**
 * A command with its arguments and streams.
 *
 * @param in what it reads
 * @param out where it writes
 * @param err where it complains
 */
record Call(
    Session session,
    String name,
    List<String> args,
    String in,
    StringBuilder out,
    StringBuilder err) {

  Files files() {
    return session.files();
  }

  Budget budget() {
    return session.budget();
  }

  void line(String text) {
    budget().stream(out.length() / 64 + text.length());
    out.append(text).append('\n');
  }

  /** Complains, and gives the status of failure. */
  int fail(String words) {
    err.append(name).append(": ").append(words).append('\n');
    return 1;
  }

  /** A named text: a file, or the input for {@code -}. */
  record Source(String name, String text) {}

  /** The files that are named, or the input if none is; complains of those that cannot be read. */
  List<Source> sources(List<String> paths) {
    if (paths.isEmpty()) {
      return List.of(new Source("-", in));
    }
    List<Source> sources = new ArrayList<>();
    for (String path : paths) {
      try {
        String text = path.equals("-") ? in : files().read(path);
        budget().stream(text.length());
        sources.add(new Source(path, text));
      } catch (Trouble e) {
        fail(path + ": " + e.words());
      }
    }
    return sources;
  }

  /** All that is named in one text. */
  String text(List<String> paths) {
    StringBuilder text = new StringBuilder();
    sources(paths).forEach(s -> text.append(s.text()));
    budget().stream(text.length());
    return text.toString();
  }

  /** 1 if it has complained, else 0. */
  int status() {
    return err.isEmpty() ? 0 : 1;
  }

  /** The lines of a text, without their ends. */
  static List<String> lines(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return List.of(body.split("\n", -1));
  }
}
